package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.closing.ClosingEvents.ClosingApplied;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.org.OpeningExceptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Gives a place special days in one act: its calendar and, where a library is closed on them, the
 * due dates on those days, the late fees charged for them, and the days of its hold shelf. All of
 * it is kept with the closing, so that it can be undone (T31).
 */
@ApplicationScoped
public class ApplyClosing {

  @Inject Places places;
  @Inject PlanClosing planClosing;
  @Inject PlanLibrary planLibrary;
  @Inject Closings closings;
  @Inject ClosingMoves moves;
  @Inject ClosingFees fees;
  @Inject ClosingHolds holds;
  @Inject OpeningExceptions exceptions;
  @Inject EventLog events;
  @Inject Ids ids;

  /**
   * Applies the days as things stand now, which may be more than the preview showed.
   *
   * @return the closing's id, with what it has done
   * @throws ils.core.access.NotPermitted unless the actor may change the place's calendar
   * @throws ils.core.problem.ProblemException if the days make no sense, or contradict what stands
   */
  @Retried
  @Transactional
  public ClosingApplied apply(Occasion occasion, ClosingWish wish) {
    Place place = places.of(occasion);
    closings.lockCalendar(wish.node());
    ClosingPlan plan = planClosing.plan(place, wish);
    long id = ids.next();
    closings.add(id, place, plan);
    closings.addDays(id, exceptions.add(wish.node(), wish.days()));
    int loans = 0;
    for (LibraryPlan library : plan.libraries()) {
      loans += moves.move(id, library.stretches(), planLibrary.nodes(library.library()));
    }
    int voided = fees.takeAway(id, place, plan);
    int kept = holds.extend(id, plan.libraries());
    var applied = new ClosingApplied(id, wish.node(), wish.from(), wish.to(), loans, voided, kept);
    events.add(occasion, applied, About.subject(id));
    return applied;
  }
}
