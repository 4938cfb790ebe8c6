package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.HoldAsleep;
import ils.circulation.targeting.HoldEvents.HoldAwake;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/**
 * Puts a hold to sleep from one day to another, and wakes it. It keeps its place; what is on the
 * shelf or on its way stays as it is.
 */
@ApplicationScoped
public class SleepHold {

  @Inject OpenHolds openHolds;
  @Inject EndHold endHold;
  @Inject Targeting targeting;
  @Inject EventLog events;

  /**
   * @param until last day asleep
   * @throws ProblemException if the days are over, too far ahead, or the wrong way round
   */
  @Retried
  @Transactional
  @Undoable(ActKind.HOLD_PAUSED)
  public HoldChange sleep(Occasion occasion, long hold, LocalDate from, LocalDate until) {
    return openHolds.change(
        occasion,
        hold,
        (place, found) -> {
          if (until.isBefore(from)) {
            throw ProblemException.invalid("until", "must not be before from");
          }
          AheadDay.require("until", until, place.today());
          if (found.state().isCaptured()) {
            return new HoldChange.Captured(found.state());
          }
          sleep(place, found, from, until);
          return new HoldChange.Done(HoldReceipt.of(found));
        });
  }

  private void sleep(Place place, Hold hold, LocalDate from, LocalDate until) {
    Scene scene = Scene.of(place);
    hold.sleep(from, until);
    events.add(place.occasion(), new HoldAsleep(hold.id(), from, until), about(hold));
    Long copy = hold.itemId();
    if (hold.isAsleepOn(place.today()) && hold.state() == HoldState.TARGETED && copy != null) {
      endHold.release(hold, "asleep", scene);
      targeting.findHold(copy, scene);
    }
  }

  /** Wakes it now; a free copy is set aside for it at once. */
  @Retried
  @Transactional
  @Undoable(ActKind.HOLD_AWAKE)
  public HoldChange wake(Occasion occasion, long hold) {
    return openHolds.change(
        occasion,
        hold,
        (place, found) -> {
          found.wake();
          events.add(place.occasion(), new HoldAwake(found.id()), about(found));
          targeting.findCopy(found, Scene.of(place));
          return new HoldChange.Done(HoldReceipt.of(found));
        });
  }

  private static About about(Hold hold) {
    return new About(hold.personId(), hold.target().bibId(), null, hold.id());
  }
}
