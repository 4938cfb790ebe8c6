package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.holds.CancelHold;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.HoldReceipt;
import ils.circulation.holds.HoldWish;
import ils.circulation.holds.SleepHold;
import ils.circulation.holdshelf.HoldClock;
import ils.circulation.holdshelf.HoldShelf;
import ils.circulation.holdshelf.MissCopy;
import ils.circulation.holdshelf.PullRow;
import ils.circulation.routes.ChangeRoute;
import ils.core.ids.Ids;
import ils.core.problem.ProblemException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which copy is set aside for which hold, and when. */
@ExtendWith(ArquillianExtension.class)
class TargetingIT {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CancelHold cancelHold;
  @Inject SleepHold sleepHold;
  @Inject HoldShelf holdShelf;
  @Inject HoldClock holdClock;
  @Inject MissCopy missCopy;
  @Inject ChangeRoute changeRoute;
  @Inject Ids ids;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  @Test
  @DisplayName("T167: a free copy is on the pull list of its library with the hold")
  void onThePullListAtOnce() {
    long bib = world.title();
    String away = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());

    assertThat(world.copyOf(hold.holdId())).isEqualTo(away);
    assertThat(holdShelf.pullList(world.at(world.branch())))
        .extracting(PullRow::barcode)
        .contains(away);
    assertThat(holdShelf.pullList(world.at(world.main())))
        .extracting(PullRow::barcode)
        .doesNotContain(away);
  }

  @Test
  @DisplayName("T169: of two copies the one at the pickup library is set aside")
  void theCopyAtThePickupLibrary() {
    long bib = world.title();
    world.copy(bib, world.branch());
    String here = world.copy(bib, world.main());

    assertThat(world.copyOf(world.hold(bib, world.main()).holdId())).isEqualTo(here);
  }

  @Test
  @DisplayName(
      "T156: a block on captures, set a moment ago, is passed over, here by the next in line")
  void aBlockOnCaptures() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String borrower = lending.citizen();
    world.lend(borrower, copy, world.main());
    String blocked = lending.citizen();
    var first = world.hold(blocked, bib, world.main());
    var second = world.hold(bib, world.main());
    world.execute(
        "insert into block (id, person_id, node_id, type, stops, overridable, starts_at)"
            + " values (?, ?, ?, 'debt', 'CAPTURE', true, utc_timestamp(6))",
        ids.next(),
        lending.person(blocked),
        lending.municipality());

    assertThat(world.scan(copy, world.main()).hold().holdId()).isEqualTo(second.holdId());
    assertThat(world.state(first.holdId())).isEqualTo("WAITING");
  }

  @Test
  @DisplayName(
      "T168, T178, T179: who cannot use the copy, or is served, is skipped and keeps place")
  void skipped() {
    long bib = world.title();
    String one = world.copy(bib, world.main());
    String two = world.copy(bib, world.main());
    String three = world.copy(bib, world.main());
    String borrower = lending.citizen();
    world.lend(borrower, one, world.main());
    world.lend(lending.citizen(), two, world.main());
    world.lend(lending.citizen(), three, world.main());
    var served = world.hold(bib, world.main());
    var itemTwo =
        (HoldOutcome.Placed)
            world.wish(lending.citizen(), world.main(), HoldWish.Line.copy(bib, two));
    var last = world.hold(bib, world.main());

    assertThat(world.scan(one, world.main()).hold().holdId()).isEqualTo(served.holdId());
    assertThat(world.scan(three, world.main()).hold().holdId()).isEqualTo(last.holdId());
    assertThat(world.scan(two, world.main()).hold().holdId())
        .isEqualTo(itemTwo.holds().getFirst().holdId());
  }

  @Test
  @DisplayName("T173, A94: not there: the next copy at once, missed twice it is missing")
  void notThere() {
    long bib = world.title();
    String here = world.copy(bib, world.main());
    String there = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());

    assertThat(notThere(hold, here, 0)).isTrue();
    assertThat(world.copyOf(hold.holdId())).isEqualTo(there);
    assertThat(world.itemState(here)).isEqualTo("AVAILABLE");
    var second = world.hold(bib, world.main());
    assertThat(world.copyOf(second.holdId())).isEqualTo(here);
    notThere(second, here, 1);
    assertThat(world.itemState(here)).isEqualTo("MISSING");
    assertThat(world.state(second.holdId())).isEqualTo("WAITING");
    assertThat(notThere(second, here, 2)).isFalse();
  }

  private boolean notThere(HoldReceipt hold, String copy, int missed) {
    return missCopy.notThere(
        world.at(world.main()), new MissCopy.Sought(hold.holdId(), copy, missed));
  }

  @Test
  @DisplayName("T190: who was passed over longer than the guard is next")
  void fairness() {
    long bib = world.title();
    String one = world.copy(bib, world.branch());
    String two = world.copy(bib, world.branch());
    world.lend(lending.citizen(), one, world.main());
    world.lend(lending.citizen(), two, world.main());
    var older = world.hold(bib, world.branch());
    var local = world.hold(bib, world.main());
    var later = world.hold(bib, world.main());

    assertThat(world.scan(one, world.main()).hold().holdId()).isEqualTo(local.holdId());
    world.execute(
        "update hold set passed_at = passed_at - interval 15 day, version = version + 1"
            + " where id = ?",
        older.holdId());

    assertThat(world.scan(two, world.main()).hold().holdId()).isEqualTo(older.holdId());
    assertThat(world.state(later.holdId())).isEqualTo("WAITING");
  }

  @Test
  @DisplayName(
      "T195, A97: asleep it is skipped and keeps its place; on the shelf sleep does nothing")
  void sleep() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var first = world.hold(bib, world.main());
    var second = world.hold(bib, world.main());
    var desk = world.at(world.main());
    LocalDate today = world.today();

    sleepHold.sleep(desk, first.holdId(), today, today.plusDays(3));
    assertThat(world.copyOf(second.holdId())).isEqualTo(copy);
    world.scan(copy, world.main());
    sleepHold.sleep(desk, second.holdId(), today, today.plusDays(3));
    assertThat(world.state(second.holdId())).isEqualTo("ON_SHELF");
    cancelHold.cancel(desk, second.holdId());
    assertThat(world.state(first.holdId())).isEqualTo("WAITING");
    world.execute(
        "update hold set sleeps_until = ?, version = version + 1 where id = ?",
        today.minusDays(1),
        first.holdId());
    holdClock.passDays();

    assertThat(world.copyOf(first.holdId())).isEqualTo(copy);
    assertThatThrownBy(() -> sleepHold.sleep(desk, first.holdId(), today, today.minusDays(1)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  @DisplayName("T167: what no act has told of is caught up with, however many cannot be served")
  void caughtUp() {
    long bib = world.title();
    String lent = world.copy(bib, world.main());
    world.lend(lending.citizen(), lent, world.main());
    var hold = world.hold(bib, world.main());
    String found = world.copy(bib, world.branch());

    holdClock.catchUp();

    assertThat(world.copyOf(hold.holdId())).isEqualTo(found);
  }

  @Test
  @DisplayName("T170, T167: a way that is closed takes copies back, one that opens sets them aside")
  void aWayIsClosedAndOpened() {
    long bib = world.title();
    String copy = world.copy(bib, world.branch());
    var hold = world.hold(bib, world.main());
    assertThat(world.copyOf(hold.holdId())).isEqualTo(copy);
    var desk = world.at(world.main());
    try {
      changeRoute.set(desk, world.branch(), world.main(), null);
      assertThat(world.state(hold.holdId())).isEqualTo("WAITING");
      assertThatThrownBy(() -> changeRoute.set(desk, world.main(), world.main(), 1))
          .isInstanceOf(ProblemException.class);
    } finally {
      changeRoute.clear(desk, world.branch(), world.main());
    }

    assertThat(world.copyOf(hold.holdId())).isEqualTo(copy);
    assertThat(changeRoute.all(desk)).isEmpty();
  }
}
