package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.closing.ClosingEvents.ClosingUndone;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.OpeningExceptions;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Takes a closing back as a whole: the calendar is as before, loans get their old due dates, holds
 * their old last day, fees stand again. A loan that was renewed, changed or returned since keeps
 * what it has (T31).
 */
@ApplicationScoped
public class UndoClosing {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Closings closings;
  @Inject ClosingMoves moves;
  @Inject ClosingFees fees;
  @Inject ClosingHolds holds;
  @Inject OpeningExceptions exceptions;
  @Inject EventLog events;

  /**
   * @throws ils.core.access.NotPermitted unless the actor may change the library's calendar
   * @throws ProblemException if there is no such closing here, or it has been undone
   */
  @Retried
  @Transactional
  public ClosingUndone undo(Occasion occasion, long closing) {
    Place place = places.of(occasion);
    ClosingRow row =
        closings
            .lock(closing, place.municipality())
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such closing here"));
    rights.require(occasion.actor(), Right.MANAGE_CALENDARS, row.node());
    if (row.undoneAt() != null) {
      throw new ProblemException(ProblemType.CONFLICT, "the closing was undone before");
    }
    exceptions.remove(closings.days(closing));
    int back = moves.moveBack(closing);
    int restored = fees.restore(closing, place);
    closings.undone(closing, place);
    var undone =
        new ClosingUndone(
            closing, back, row.moved().loans() - back, restored, holds.shorten(closing, place));
    events.add(occasion, undone, About.subject(closing));
    return undone;
  }
}
