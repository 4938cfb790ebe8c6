package ils.core.administration;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.Calendars;
import ils.core.org.HoursKind;
import ils.core.org.NodeType;
import ils.core.org.OpeningHours;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the page of the opening hours. */
@ApplicationScoped
public class HoursViews {

  private static final int AHEAD_DAYS = 366;

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Calendars calendars;
  @Inject Clock clock;

  /**
   * The hours of one kind at one place.
   *
   * @param nodes where the visitor may change calendars
   * @param source whose week it is; null if the place is never open in this way
   * @param week by weekday, as people write it
   * @param later from when another week is planned; null for none
   * @param special days of the coming year that are not as the week says
   * @param wrong field to message key
   */
  public record Shown(
      OrgNode node,
      HoursKind kind,
      List<OrgNode> nodes,
      @Nullable OrgNode source,
      Map<DayOfWeek, String> week,
      @Nullable LocalDate later,
      List<OpeningHours.Exception> special,
      LocalDate from,
      Map<String, String> wrong) {

    public boolean isOwn() {
      return source != null && source.id() == node.id();
    }

    /** What was typed and refused. */
    Shown refused(Map<DayOfWeek, String> typed, LocalDate day, Map<String, String> reasons) {
      return new Shown(node, kind, nodes, source, typed, later, special, day, reasons);
    }
  }

  /**
   * @param node null for the first there is
   */
  Shown of(Actor actor, @Nullable Long node, HoursKind kind) {
    List<OrgNode> nodes =
        organisation.tree().all().stream()
            .filter(one -> one.type() != NodeType.LOCATION && one.type() != NodeType.DEPARTMENT)
            .filter(one -> rights.may(actor, Right.MANAGE_CALENDARS, one.id()))
            .sorted(Comparator.comparing(OrgNode::code))
            .toList();
    OrgNode at =
        nodes.stream()
            .filter(one -> node == null || one.id() == node)
            .findFirst()
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such place here"));
    LocalDate today = LocalDate.ofInstant(clock.instant(), at.zone());
    var effective = calendars.effective(at.id(), kind);
    return new Shown(
        at,
        kind,
        nodes,
        effective.from().orElse(null),
        week(effective.hours(), today),
        later(effective.hours(), today),
        special(effective.hours(), today),
        today,
        Map.of());
  }

  private static Map<DayOfWeek, String> week(OpeningHours hours, LocalDate today) {
    Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(
          day,
          hours.weekly().stream()
              .filter(w -> w.day() == day && !w.validFrom().isAfter(today) && !ended(w, today))
              .sorted(Comparator.comparing(OpeningHours.Weekly::opens))
              .map(w -> w.opens() + "-" + w.closes())
              .collect(Collectors.joining(", ")));
    }
    return week;
  }

  private static boolean ended(OpeningHours.Weekly week, LocalDate today) {
    LocalDate last = week.validTo();
    return last != null && last.isBefore(today);
  }

  private static @Nullable LocalDate later(OpeningHours hours, LocalDate today) {
    return hours.weekly().stream()
        .map(OpeningHours.Weekly::validFrom)
        .filter(from -> from.isAfter(today))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<OpeningHours.Exception> special(OpeningHours hours, LocalDate today) {
    return hours.exceptions().stream()
        .filter(day -> !day.date().isBefore(today))
        .filter(day -> day.date().isBefore(today.plusDays(AHEAD_DAYS)))
        .sorted(
            Comparator.comparing(OpeningHours.Exception::date)
                .thenComparing(day -> Objects.toString(day.opens(), "")))
        .toList();
  }
}
