package ils.core.administration;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.DayHours;
import ils.core.org.HoursKind;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Changes the week of a place from a day on. What was open before stays on record, because late
 * fees of past days are reckoned by it.
 */
@ApplicationScoped
public class ChangeHours {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject HoursRows rows;
  @Inject Snapshots snapshots;
  @Inject EventLog events;
  @Inject Clock clock;

  /** A place has another week from a day on; empty where it inherits again. */
  record HoursChanged(String kind, String from) implements DomainEvent {}

  /**
   * Gives a place a week of its own.
   *
   * @param from the first day, today at the earliest
   * @throws ProblemException if the day is past, or no day is open: that place would never open
   */
  @Retried
  @Transactional
  public void change(
      Occasion occasion, long node, HoursKind kind, LocalDate from, Map<DayOfWeek, DayHours> week) {
    rights.require(occasion.actor(), Right.MANAGE_CALENDARS, node);
    if (from.isBefore(today(node))) {
      throw ProblemException.invalid("from", "must not be before today");
    }
    if (week.values().stream().allMatch(day -> day.periods().isEmpty())) {
      throw ProblemException.invalid("week", "must have an open day");
    }
    rows.endBefore(node, kind, from);
    week.forEach((day, hours) -> hours.periods().forEach(p -> rows.add(node, kind, day, p, from)));
    done(occasion, node, new HoursChanged(kind.name(), from.toString()));
  }

  /** Lets a place have the hours of the one above it, as if it never had its own. */
  @Retried
  @Transactional
  public void inherit(Occasion occasion, long node, HoursKind kind) {
    rights.require(occasion.actor(), Right.MANAGE_CALENDARS, node);
    rows.remove(node, kind);
    done(occasion, node, new HoursChanged(kind.name(), ""));
  }

  private void done(Occasion occasion, long node, HoursChanged event) {
    snapshots.changed(Area.CALENDARS);
    events.add(occasion, event, About.subject(node));
  }

  private LocalDate today(long node) {
    return LocalDate.ofInstant(clock.instant(), organisation.tree().get(node).zone());
  }
}
