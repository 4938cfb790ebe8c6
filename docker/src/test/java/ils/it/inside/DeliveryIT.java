package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome.Lent;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a loan leaves to those who want to hear of it. */
@ExtendWith(ArquillianExtension.class)
class DeliveryIT {

  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject SilentListener listener;

  @Test
  @DisplayName("T65: with delivery standing still a loan is made, and its delivery waits with it")
  void aLoanDoesNotWaitForItsDelivery() {
    world.open();
    listener.listen(true);
    try {
      var wish = new CheckOut.Wish(new ByKey(world.citizen()), world.book(), Said.NOTHING);

      var lent = (Lent) checkOut.checkOut(world.desk(null), wish);

      assertThat(waiting("e.subject_id = " + lent.loan().loanId())).isEqualTo(1);
    } finally {
      listener.listen(false);
    }
  }

  @Test
  @DisplayName("T65: a loan that is declined leaves nothing to deliver")
  void nothingIsDeliveredOfALoanThatWasNotMade() {
    world.open();
    listener.listen(true);
    try {
      var barcode = world.book();
      checkOut.checkOut(
          world.desk(null), new CheckOut.Wish(new ByKey("no-such-card"), barcode, Said.NOTHING));

      assertThat(waiting("e.item_id = " + barcode.substring(1))).isZero();
    } finally {
      listener.listen(false);
    }
  }

  private long waiting(String about) {
    return world.count(
        "select count(*) from delivery d join event e on e.id = d.event_id"
            + " where d.done_at is null and d.listener = '"
            + SilentListener.NAME
            + "' and "
            + about);
  }
}
