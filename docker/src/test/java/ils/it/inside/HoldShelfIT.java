package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.holds.CancelHold;
import ils.circulation.holds.ExtendHold;
import ils.circulation.holds.HoldChange;
import ils.circulation.holds.HoldReceipt;
import ils.circulation.holds.MoveHold;
import ils.circulation.holdshelf.HoldClock;
import ils.circulation.holdshelf.HoldShelf;
import ils.circulation.holdshelf.ShelfRow;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.policy.lending.CheckInDecision.Next;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A copy on its way to the hold shelf, on it, and away from it. */
@ExtendWith(ArquillianExtension.class)
class HoldShelfIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CancelHold cancelHold;
  @Inject MoveHold moveHold;
  @Inject ExtendHold extendHold;
  @Inject HoldShelf holdShelf;
  @Inject HoldClock holdClock;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  @Test
  @DisplayName("T180, T198: sent, arrived, told once; its number is its own")
  void captureTransitArrival() {
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());

    var sent = world.scan(copy, world.branch());
    world.later();
    var arrived = world.scan(copy, world.main());
    world.later();
    var again = world.scan(copy, world.main());

    assertThat(sent.next()).isEqualTo(Next.SEND_TO_PICKUP);
    assertThat(sent.node()).isEqualTo(world.main());
    assertThat(arrived.next()).isEqualTo(Next.PUT_ON_HOLD_SHELF);
    assertThat(arrived.hold()).isEqualTo(again.hold());
    assertThat(arrived.hold().number()).isNotBlank();
    assertThat(events("HoldReady", hold)).isEqualTo(1);
    var other = world.title();
    String second = world.copy(other, world.main());
    world.hold(other, world.main());
    assertThat(world.scan(second, world.main()).hold().number())
        .isNotEqualTo(arrived.hold().number());
  }

  private long events(String kind, HoldReceipt hold) {
    return world.count(
        "select count(*) from event where kind = '%s' and subject_id = %d"
            .formatted(kind, hold.holdId()));
  }

  @Test
  @DisplayName("T181: a waiting copy that is scanned elsewhere is sent back to the same hold")
  void scannedElsewhereByMistake() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.main());
    world.hold(bib, world.branch());
    world.later();

    assertThat(world.scan(copy, world.branch()).node()).isEqualTo(world.main());
    assertThat(world.state(hold.holdId())).isEqualTo("IN_TRANSIT");
    assertThat(world.copyOf(hold.holdId())).isEqualTo(copy);
  }

  @Test
  @DisplayName("T182: cancelled on the shelf or on the way, the copy is planned anew at once")
  void cancelledWithACopy() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var first = world.hold(bib, world.main());
    world.scan(copy, world.main());
    var second = world.hold(bib, world.branch());

    cancelHold.cancel(world.at(world.main()), first.holdId());

    assertThat(world.copyOf(second.holdId())).isEqualTo(copy);
    assertThat(holdShelf.shelf(world.at(world.main())))
        .filteredOn(row -> row.barcode().equals(copy))
        .singleElement()
        .satisfies(row -> assertThat(row.isToBeCleared()).isTrue())
        .extracting(ShelfRow::goesTo)
        .isEqualTo(world.branch());
    assertThat(world.scan(copy, world.main()).next()).isEqualTo(Next.SEND_TO_PICKUP);
    cancelHold.cancel(world.at(world.main()), second.holdId());
    world.later();
    assertThat(world.scan(copy, world.branch()).next()).isEqualTo(Next.SEND_HOME);
    assertThat(cancelHold.cancel(world.at(world.main()), second.holdId()))
        .isInstanceOf(HoldChange.Ended.class);
  }

  @Test
  @DisplayName(
      "T184, T192, A105: another pickup library while waiting: sent on, a new last day there")
  void anotherPickupLibrary() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var hold = world.hold(bib, world.main());
    world.scan(copy, world.main());

    moveHold.to(world.at(world.main()), hold.holdId(), world.branch());

    assertThat(world.text("select shelf_until from hold where id = " + hold.holdId()))
        .isEqualTo("null");
    assertThat(world.scan(copy, world.main()).next()).isEqualTo(Next.SEND_TO_PICKUP);
    world.later();
    assertThat(world.scan(copy, world.branch()).hold().until()).isNotNull();
    assertThat(moveHold.to(world.at(world.main()), hold.holdId(), lending.municipality()))
        .isInstanceOf(HoldChange.NoPickup.class);
  }

  @Test
  @DisplayName("T193, T196: what is not fetched expires, the next has the copy, twice is once")
  void notFetched() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var first = world.hold(bib, world.main());
    world.scan(copy, world.main());
    String card = lending.citizen();
    var second = world.hold(card, bib, world.main());
    world.execute("update hold set shelf_until = '2026-01-05' where id = ?", first.holdId());

    holdClock.passDays();
    holdClock.passDays();

    assertThat(world.state(first.holdId())).isEqualTo("EXPIRED");
    assertThat(events("HoldClosed", first)).isEqualTo(1);
    assertThat(world.copyOf(second.holdId())).isEqualTo(copy);
    assertThat(clearance(copy)).isTrue();
    assertThat(world.lend(card, copy, world.main())).isInstanceOf(CheckOutOutcome.Lent.class);
    assertThat(clearance(copy)).isFalse();
  }

  private boolean clearance(String copy) {
    return holdShelf.shelf(world.at(world.main())).stream()
        .anyMatch(row -> row.barcode().equals(copy) && row.isToBeCleared());
  }

  @Test
  @DisplayName("T199: what is wanted no longer expires, and its copy is free; it can be put off")
  void theInterestEnds() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var first = world.hold(bib, world.main());
    var second = world.hold(bib, world.main());
    LocalDate today = world.today();
    extendHold.until(world.at(world.main()), second.holdId(), today.plusDays(30));
    world.execute(
        "update hold set wanted_until = '2026-01-05', version = version + 1 where id = ?",
        first.holdId());

    holdClock.passDays();

    assertThat(world.state(first.holdId())).isEqualTo("EXPIRED");
    assertThat(events("HoldClosed", first)).isEqualTo(1);
    assertThat(world.copyOf(second.holdId())).isEqualTo(copy);
    assertThat(
            world.text("select cast(wanted_until as char) from hold where id = " + second.holdId()))
        .isEqualTo(today.plusDays(30).toString());
  }
}
