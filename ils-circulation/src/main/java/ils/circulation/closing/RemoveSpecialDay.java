package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.closing.ClosingEvents.SpecialDayRemoved;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.OpeningExceptions;
import ils.core.org.OpeningExceptions.Stored;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Takes a special day that came with a register out of a place's calendar. It moved nothing when it
 * came, so nothing moves back; what a closing has put there is taken back with the closing.
 */
@ApplicationScoped
public class RemoveSpecialDay {

  private static final int SHOWN_DAYS = 400;

  @Inject Places places;
  @Inject Rights rights;
  @Inject Closings closings;
  @Inject OpeningExceptions exceptions;
  @Inject EventLog events;

  /** Those of a place from a day on that can be removed so. */
  @Transactional
  public List<Stored> removable(long node, LocalDate from) {
    Set<Long> standing = closings.standing(node);
    return exceptions.at(node, from, from.plusDays(SHOWN_DAYS)).stream()
        .filter(day -> !standing.contains(day.id()))
        .toList();
  }

  /**
   * @throws ils.core.access.NotPermitted unless the actor may change the place's calendar
   * @throws ProblemException if there is no such day, it is past, or a closing has put it there
   */
  @Retried
  @Transactional
  public void remove(Occasion occasion, long node, long day) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.MANAGE_CALENDARS, node);
    closings.lockCalendar(node);
    Stored found =
        removable(node, place.today()).stream()
            .filter(one -> one.id() == day)
            .findFirst()
            .orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "no such day to remove here"));
    exceptions.remove(List.of(found.id()));
    var removed = new SpecialDayRemoved(node, found.date(), found.reason());
    events.add(occasion, removed, About.subject(node));
  }
}
