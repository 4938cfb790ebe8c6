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
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Closes a library for some days in one act: its calendar, the due dates on those days, the late
 * fees charged for them, and the days of its hold shelf. All of it is kept with the closing, so
 * that it can be undone (T31).
 */
@ApplicationScoped
public class ApplyClosing {

  @Inject Places places;
  @Inject PlanClosing planClosing;
  @Inject Closings closings;
  @Inject ClosingMoves moves;
  @Inject ClosingFees fees;
  @Inject ClosingHolds holds;
  @Inject OpeningExceptions exceptions;
  @Inject Organisation organisation;
  @Inject EventLog events;
  @Inject Ids ids;

  /**
   * Applies the closing as it stands now, which may be more than the preview showed.
   *
   * @return the closing's id, with what it has done
   * @throws ils.core.access.NotPermitted unless the actor may change the library's calendar
   * @throws ProblemException if the days make no sense, or overlap a closing that stands
   */
  @Retried
  @Transactional
  public ClosingApplied apply(Occasion occasion, ClosingWish wish) {
    Place place = places.of(occasion);
    ClosingPlan plan = planClosing.plan(place, wish);
    if (closings.overlaps(wish)) {
      throw new ProblemException(
          ProblemType.CONFLICT, "the library is closed on some of these days already");
    }
    long id = ids.next();
    closings.add(id, place, plan);
    Map<LocalDate, Integer> lost = holds.lost(wish);
    closings.addDays(
        id, exceptions.close(wish.node(), wish.from(), wish.to(), wish.reason().strip()));
    List<Long> nodes = planClosing.nodes(organisation.tree().get(wish.node()));
    int loans = moves.move(id, plan, nodes);
    int voided = fees.takeAway(id, place, plan);
    int kept = holds.extend(id, wish, lost);
    var applied = new ClosingApplied(id, wish.node(), wish.from(), wish.to(), loans, voided, kept);
    events.add(occasion, applied, About.subject(id));
    return applied;
  }
}
