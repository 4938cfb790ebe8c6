package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.holds.CancelHold;
import ils.circulation.holds.HoldWish;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoansOf;
import ils.circulation.policy.lending.CheckOutDecision;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lending and renewing what somebody waits for. */
@ExtendWith(ArquillianExtension.class)
class HeldCopiesIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CancelHold cancelHold;
  @Inject CheckOut checkOut;
  @Inject LoansOf loansOf;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  @Test
  @DisplayName(
      "T54: lent to the holder anywhere, the hold is fulfilled, on the shelf or on its way")
  void lentToTheHolder() {
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    String card = lending.citizen();
    var hold = world.hold(card, bib, world.main());
    world.scan(copy, world.branch());

    assertThat(world.lend(card, copy, world.branch())).isInstanceOf(CheckOutOutcome.Lent.class);

    assertThat(world.state(hold.holdId())).isEqualTo("FULFILLED");
  }

  @Test
  @DisplayName("T55: a free copy from the shelf fulfils the hold, and its other copy goes on")
  void anotherCopyFromTheShelf() {
    long bib = world.title();
    String here = world.copy(bib, world.main());
    String card = lending.citizen();
    var mine = world.hold(card, bib, world.main());
    world.scan(here, world.main());
    var next = world.hold(bib, world.main());
    String free = world.copy(bib, world.main());
    cancelHold.cancel(world.at(world.main()), next.holdId());
    var waits = world.hold(bib, world.branch());
    assertThat(world.copyOf(waits.holdId())).isEqualTo(free);

    world.lend(card, free, world.main());

    assertThat(world.state(mine.holdId())).isEqualTo("FULFILLED");
    assertThat(world.copyOf(waits.holdId())).isEqualTo(here);
  }

  @Test
  @DisplayName("T53: another's copy is a question at the desk: cancelled, or put back in its place")
  void anothersCopyAtTheDesk() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.main());
    String card = lending.citizen();

    var asked = (CheckOutOutcome.Declined) world.lend(card, copy, world.main());
    assertThat(asked.because().reasons())
        .extracting(Reason::rule)
        .containsExactly(LendingRule.WAITS_FOR_ANOTHER);
    world.lend(card, copy, world.main(), Said.chose(Choice.PUT_HOLD_BACK));

    assertThat(world.state(hold.holdId())).isEqualTo("WAITING");
    world.later();
    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(hold.holdId());
    world.lend(lending.citizen(), copy, world.main(), Said.chose(Choice.CANCEL_HOLD));
    assertThat(world.state(hold.holdId())).isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("T200: a machine does not lend another's copy, asks nothing, and leaves word of it")
  void anothersCopyAtAMachine() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.main());
    var wish = new CheckOut.Wish(new ByKey(lending.citizen()), copy, Said.NOTHING);

    var answer = (CheckOutOutcome.Declined) checkOut.checkOut(world.machine(), wish);

    assertThat(answer.because()).isInstanceOf(CheckOutDecision.Refused.class);
    assertThat(answer.because().reasons())
        .extracting(Reason::rule)
        .containsExactly(LendingRule.WAITS_FOR_ANOTHER);
    assertThat(world.state(hold.holdId())).isEqualTo("ON_SHELF");
    assertThat(
            lending.count(
                "select count(*) from event where kind = 'HeldCopyRefused' and item_id = "
                    + copy.substring(1)))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("T69, T70, T71, T72: who waits in truth stops a renewal; who is served does not")
  void renewals() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String spare = world.copy(bib, world.main());
    String card = lending.citizen();
    var loan = ((CheckOutOutcome.Lent) world.lend(card, copy, world.main())).loan();
    lending.makeOverdue(loan.loanId(), -2);
    var served = world.hold(bib, world.main());

    assertThat(renewable(card)).isTrue();
    String another = lending.citizen();
    var waits = world.hold(another, bib, world.main());
    assertThat(renewable(card)).isFalse();
    cancelHold.cancel(world.at(world.main()), waits.holdId());
    assertThat(renewable(card)).isTrue();
    world.wish(another, world.main(), HoldWish.Line.copy(bib, spare));
    assertThat(renewable(card)).isTrue();
    world.wish(lending.citizen(), world.main(), HoldWish.Line.copy(bib, copy));
    assertThat(renewable(card)).isFalse();
    assertThat(world.state(served.holdId())).isEqualTo("TARGETED");
  }

  private boolean renewable(String card) {
    return loansOf.person(world.at(world.main()), lending.person(card)).getFirst().isRenewable();
  }
}
