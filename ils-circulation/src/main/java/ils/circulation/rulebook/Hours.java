package ils.circulation.rulebook;

import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.due.SchoolMarks;
import ils.core.org.Calendars;
import ils.core.org.HoursKind;
import ils.core.org.OpeningHours;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The register's calendars as the rules ask for them. */
@ApplicationScoped
public class Hours {

  @Inject Calendars calendars;
  @Inject Organisation organisation;

  /** Hours of a kind at a node; an unknown kind is never open. */
  public OpenHours of(long node, String kind) {
    for (HoursKind known : HoursKind.values()) {
      if (Words.of(known.name()).equals(kind)) {
        return open(calendars.hours(node, known));
      }
    }
    return day -> List.of();
  }

  /** Hours of the register as the rules see them. */
  public static OpenHours open(OpeningHours hours) {
    return day ->
        hours.on(day).stream()
            .map(p -> new OpenHours.Span(p.from().toLocalTime(), p.to().toLocalTime()))
            .toList();
  }

  /** When a library last closed its staffed hours; empty if it has not opened within a year. */
  public Optional<Instant> lastClosing(long library, Instant before) {
    ZoneId zone = organisation.tree().get(library).zone();
    return calendars
        .hours(library, HoursKind.STAFFED)
        .lastClosingUpTo(LocalDateTime.ofInstant(before, zone))
        .map(closing -> closing.atZone(zone).toInstant());
  }

  /** The marks of the school that a role belongs to. */
  public SchoolMarks marksOf(long roleNode) {
    return (mark, from) -> {
      String name = mark.toUpperCase(Locale.ROOT).replace('-', '_');
      return calendars.schoolYears(roleNode).stream()
          .map(year -> year.mark(name).orElse(null))
          .filter(Objects::nonNull)
          .filter((LocalDate day) -> !day.isBefore(from))
          .sorted()
          .findFirst();
    };
  }
}
