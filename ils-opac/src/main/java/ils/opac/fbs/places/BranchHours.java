package ils.opac.fbs.places;

import ils.core.org.Calendars;
import ils.core.org.HoursKind;
import ils.core.org.OpeningHours;
import ils.core.org.OrgNode;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads when a branch is open. */
@ApplicationScoped
public class BranchHours {

  private static final int MOST_DAYS = 2 * 366;

  @Inject Calendars calendars;
  @Inject Clock clock;

  /** The week that repeats now. */
  List<DayHours> week(OrgNode branch) {
    return Week.of(selfService(branch), staffed(branch), today(branch));
  }

  /**
   * The days on which an exception keeps the branch closed in every way.
   *
   * @param first null for today
   * @param last null for a year after the first
   */
  List<ClosingDate> closedDays(
      OrgNode branch, @Nullable LocalDate first, @Nullable LocalDate last) {
    var from = first == null ? today(branch) : first;
    var to = last == null ? from.plusYears(1) : last;
    if (to.isAfter(from.plusDays(MOST_DAYS))) {
      throw ProblemException.invalid("endDate", "at most two years after startDate");
    }
    if (to.isBefore(from)) {
      throw ProblemException.invalid("endDate", "before startDate");
    }
    var hours = List.of(selfService(branch), staffed(branch));
    return from.datesUntil(to.plusDays(1)).flatMap(day -> closed(hours, day).stream()).toList();
  }

  private static Optional<ClosingDate> closed(List<OpeningHours> hours, LocalDate day) {
    if (hours.stream().anyMatch(h -> h.isOpenOn(day))) {
      return Optional.empty();
    }
    Stream<String> reasons = hours.stream().flatMap(h -> h.reason(day).stream());
    return reasons.findFirst().map(reason -> new ClosingDate(day, reason));
  }

  private OpeningHours selfService(OrgNode branch) {
    return calendars.hours(branch.id(), HoursKind.SELF_SERVICE);
  }

  private OpeningHours staffed(OrgNode branch) {
    return calendars.hours(branch.id(), HoursKind.STAFFED);
  }

  private LocalDate today(OrgNode branch) {
    return LocalDate.ofInstant(clock.instant(), branch.zone());
  }
}
