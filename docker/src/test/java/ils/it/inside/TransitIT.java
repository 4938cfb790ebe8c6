package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.transit.AbortTransit;
import ils.circulation.transit.OpenTransits;
import ils.circulation.transit.TransitEnd;
import ils.circulation.transit.TransitRow;
import ils.circulation.transit.Transits;
import ils.core.event.Occasion;
import ils.core.org.NodeType;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Items on their way between three branches, used in the house, out of the book-drop. */
@ExtendWith(ArquillianExtension.class)
class TransitIT {

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject CheckIn checkIn;
  @Inject CheckOut checkOut;
  @Inject AbortTransit abortTransit;
  @Inject OpenTransits open;
  @Inject Transits transits;
  @Inject UserTransaction transaction;
  @Inject Clock clock;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  private Occasion at(long branch) {
    var desk = world.desk(null);
    return new Occasion(desk.actor(), desk.channel(), branch, null);
  }

  private ReturnReceipt scanned(long branch, String barcode, Mode mode) {
    var wish = new CheckIn.Wish(barcode, null, false, null, mode);
    return ((CheckInOutcome.Taken) checkIn.checkIn(at(branch), wish)).receipt();
  }

  private ReturnReceipt scanned(long branch, String barcode) {
    return scanned(branch, barcode, Mode.RETURN);
  }

  private long transits(String barcode, String where) {
    return world.count(
        "select count(*) from transit where item_id = " + barcode.substring(1) + " and " + where);
  }

  private long inState(String barcode, String state) {
    return world.count(
        "select count(*) from item where id = %s and state = '%s'"
            .formatted(barcode.substring(1), state));
  }

  @Test
  @DisplayName("T118: what goes home leaves a transit behind, and its arrival ends it")
  void thereAndHome() {
    var barcode = world.book();

    var away = scanned(world.branch(), barcode);

    assertThat(away.next()).isEqualTo(Next.SEND_HOME);
    var municipality = world.municipality();
    assertThat(open.to(municipality, world.main()))
        .extracting(TransitRow::barcode)
        .contains(barcode);
    assertThat(open.from(municipality, world.branch()))
        .extracting(TransitRow::barcode)
        .contains(barcode);
    scanned(world.main(), barcode);
    assertThat(transits(barcode, "ended = 'ARRIVED' and ended_node_id = to_node_id")).isEqualTo(1);
    assertThat(open.to(municipality, world.main()))
        .extracting(TransitRow::barcode)
        .doesNotContain(barcode);
  }

  @Test
  @DisplayName("T122: met at a third branch it is sent on, by a transit of its own")
  void metAtAThirdBranch() {
    var third = core.node(world.municipality(), NodeType.BRANCH);
    var barcode = world.book();
    scanned(world.branch(), barcode);

    var met = scanned(third, barcode);

    assertThat(met.next()).isEqualTo(Next.SEND_HOME);
    assertThat(met.node()).isEqualTo(world.main());
    assertThat(met.effects()).containsExactly(Effect.TRANSIT_ENDED, Effect.TRANSIT_STARTED);
    assertThat(transits(barcode, "ended = 'REPLANNED'")).isEqualTo(1);
    assertThat(transits(barcode, "ended is null and from_node_id = " + third)).isEqualTo(1);
  }

  @Test
  @DisplayName("T123: called off, it stands where it was last scanned, and is on its way no more")
  void calledOff() {
    var barcode = world.book();
    scanned(world.branch(), barcode);

    var outcome = abortTransit.abort(at(world.main()), barcode);

    assertThat(outcome).isEqualTo(new AbortTransit.Outcome.Aborted(barcode, world.branch()));
    assertThat(inState(barcode, "AVAILABLE")).isEqualTo(1);
    assertThat(transits(barcode, "ended = 'ABORTED'")).isEqualTo(1);
    assertThat(abortTransit.abort(at(world.main()), barcode))
        .isEqualTo(new AbortTransit.Outcome.NotOnItsWay(barcode));
  }

  @Test
  @DisplayName("T124: lost on its way: the transit ends with that cause and stays on record")
  void lostOnItsWay() throws NotSupportedException, SystemException, Exception {
    var barcode = world.book();
    scanned(world.branch(), barcode);

    transaction.begin();
    try {
      transits.end(
          Long.parseLong(barcode.substring(1)), TransitEnd.LOST, world.main(), clock.instant());
      transaction.commit();
    } finally {
      if (transaction.getStatus() == Status.STATUS_ACTIVE) {
        transaction.rollback();
      }
    }

    assertThat(transits(barcode, "ended = 'LOST' and started_at <= ended_at")).isEqualTo(1);
    assertThat(transits(barcode, "ended is null")).isZero();
  }

  @Test
  @DisplayName("T54: lent on its way: the transit ends")
  void lentOnItsWay() {
    var barcode = world.book();
    scanned(world.branch(), barcode);

    checkOut.checkOut(
        world.desk(null), new CheckOut.Wish(new ByKey(world.citizen()), barcode, Said.NOTHING));

    assertThat(transits(barcode, "ended = 'LENT'")).isEqualTo(1);
    assertThat(inState(barcode, "ON_LOAN")).isEqualTo(1);
  }

  @Test
  @DisplayName("T125: a use in the house is one more, twice within a minute is once")
  void aUseInTheHouse() {
    var barcode = world.book();
    var since = world.count("select version from item where barcode = '" + barcode + "'");

    var used = scanned(world.main(), barcode, Mode.USED_HERE);
    var again = scanned(world.main(), barcode, Mode.USED_HERE);

    assertThat(used.effects()).containsExactly(Effect.USE_COUNTED);
    assertThat(again.notes()).extracting(Reason::rule).contains(LendingRule.SCANNED_TWICE);
    assertThat(uses(barcode)).isEqualTo(1);
    assertThat(world.count("select version from item where barcode = '" + barcode + "'"))
        .as("the item itself is untouched")
        .isEqualTo(since);
  }

  @Test
  @DisplayName("T59: lending to the statistical patron counts a use and makes no loan")
  void theStatisticalPatron() {
    world.limit("rule-set test\nrule all\n  period 28 days\n  local-use yes\n");
    try {
      var barcode = world.book();
      var outcome =
          checkOut.checkOut(
              world.desk(null),
              new CheckOut.Wish(new ByKey(world.citizen()), barcode, Said.NOTHING));

      assertThat(outcome).isInstanceOf(ils.circulation.loans.CheckOutOutcome.Used.class);
      assertThat(uses(barcode)).isEqualTo(1);
      assertThat(inState(barcode, "AVAILABLE")).isEqualTo(1);
    } finally {
      world.noLimit();
    }
  }

  private long uses(String barcode) {
    return world.count(
        "select coalesce(sum(uses), 0) from item_use where item_id = " + barcode.substring(1));
  }

  @Test
  @DisplayName("T127: out of the book-drop it came back at the last closing, without a fee")
  void outOfTheBookDrop() {
    var barcode = world.book();
    var lent =
        checkOut.checkOut(
            world.desk(null), new CheckOut.Wish(new ByKey(world.citizen()), barcode, Said.NOTHING));
    var loan = ((ils.circulation.loans.CheckOutOutcome.Lent) lent).loan().loanId();
    Instant closing = world.lastClosing(clock.instant());
    world.makeDueAt(loan, closing.plusSeconds(60));

    var dropped = scanned(world.main(), barcode, Mode.BOOK_DROP);

    assertThat(dropped.fee()).isNull();
    assertThat(
            world.count(
                "select count(*) from loan where id = %d and returned_at = '%s'"
                    .formatted(loan, ils.core.db.Utc.of(closing))))
        .isEqualTo(1);
  }
}
