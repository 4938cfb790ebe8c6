package ils.it.inside;

import ils.circulation.holds.CancelHold;
import ils.circulation.holds.MoveHold;
import ils.circulation.holds.ReorderQueue;
import ils.circulation.holds.SleepHold;
import ils.circulation.holdshelf.MissCopy;
import ils.circulation.loans.CheckOutOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Acts with holds: those who wait behind, and the copy that goes from one to another. */
@ApplicationScoped
public class HoldScenes {

  @Inject HoldWorld world;
  @Inject LendingWorld lending;
  @Inject CancelHold cancelHold;
  @Inject SleepHold sleepHold;
  @Inject MoveHold moveHold;
  @Inject ReorderQueue reorderQueue;
  @Inject MissCopy missCopy;
  @Inject Clock clock;

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
  }

  /** A copy on the hold shelf is lent to whom it waits for. */
  Runnable lendFromShelf() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    String card = lending.citizen();
    world.hold(card, bib, world.main());
    world.hold(bib, world.branch());
    world.scan(copy, world.main());
    return () -> world.lend(card, copy, world.main());
  }

  /** A late loan comes back, and somebody at the other library waits for it. */
  Runnable returnLateForAnother() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    var lent = world.lend(lending.citizen(), copy, world.main());
    lending.makeOverdue(((CheckOutOutcome.Lent) lent).loan().loanId(), 9);
    world.hold(bib, world.branch());
    return () -> world.scan(copy, world.main());
  }

  Runnable place() {
    long bib = world.title();
    world.copy(bib, world.main());
    String card = lending.citizen();
    return () -> world.hold(card, bib, world.main());
  }

  /** The copy on the shelf goes to the next. */
  Runnable cancel() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    long first = world.hold(bib, world.main()).holdId();
    world.hold(bib, world.main());
    world.scan(copy, world.main());
    return () -> cancelHold.cancel(world.at(world.main()), first);
  }

  Runnable pause() {
    long bib = world.title();
    world.copy(bib, world.main());
    long first = world.hold(bib, world.main()).holdId();
    world.hold(bib, world.branch());
    return () -> sleepHold.sleep(world.at(world.main()), first, today(), today().plusDays(9));
  }

  Runnable wake() {
    long bib = world.title();
    world.copy(bib, world.main());
    long hold = world.hold(bib, world.main()).holdId();
    sleepHold.sleep(world.at(world.main()), hold, today(), today().plusDays(9));
    return () -> sleepHold.wake(world.at(world.main()), hold);
  }

  Runnable move() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    long hold = world.hold(bib, world.main()).holdId();
    world.hold(bib, world.main());
    world.scan(copy, world.main());
    return () -> moveHold.to(world.at(world.main()), hold, world.branch());
  }

  Runnable reorder() {
    long bib = world.title();
    world.lend(lending.citizen(), world.copy(bib, world.main()), world.main());
    long first = world.hold(bib, world.main()).holdId();
    long second = world.hold(bib, world.main()).holdId();
    return () -> reorderQueue.reorder(world.at(world.main()), bib, List.of(second, first), "exam");
  }

  Runnable notThere() {
    long bib = world.title();
    String copy = world.copy(bib, world.main());
    world.copy(bib, world.branch());
    long hold = world.hold(bib, world.main()).holdId();
    var sought = new MissCopy.Sought(hold, copy, 0);
    return () -> missCopy.notThere(world.at(world.main()), sought);
  }
}
