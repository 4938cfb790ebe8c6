package ils.opac.fbs.places;

import ils.core.org.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays self-service and staffed hours of a repeating week over each other, as FBS tells them. */
final class Week {

  private Week() {}

  /**
   * One line for each stretch in which the door is open, with the staffed hours in it; a stretch
   * with several staffed hours gets a line for each.
   *
   * @param today hours that are not valid on this day are left out
   */
  static List<DayHours> of(OpeningHours selfService, OpeningHours staffed, LocalDate today) {
    var lines = new ArrayList<DayHours>();
    for (DayOfWeek day : DayOfWeek.values()) {
      var open = on(selfService, day, today);
      var helped = on(staffed, day, today);
      open.forEach(o -> lines.addAll(lines(o, helped)));
      helped.stream()
          .filter(s -> open.stream().noneMatch(o -> within(s, o)))
          .forEach(s -> lines.add(line(s, s)));
    }
    lines.sort(Comparator.comparing(DayHours::day).thenComparing(DayHours::openHoursStartTime));
    return lines;
  }

  private static List<OpeningHours.Weekly> on(OpeningHours hours, DayOfWeek day, LocalDate today) {
    return hours.weekly().stream()
        .filter(w -> w.day() == day && !today.isBefore(w.validFrom()))
        .filter(w -> !today.isAfter(lastDay(w)))
        .sorted(Comparator.comparing(OpeningHours.Weekly::opens))
        .toList();
  }

  private static LocalDate lastDay(OpeningHours.Weekly hours) {
    var last = hours.validTo();
    return last == null ? LocalDate.MAX : last;
  }

  private static List<DayHours> lines(OpeningHours.Weekly open, List<OpeningHours.Weekly> staffed) {
    var helped = staffed.stream().filter(s -> within(s, open)).toList();
    return helped.isEmpty()
        ? List.of(line(open, null))
        : helped.stream().map(s -> line(open, s)).toList();
  }

  private static boolean within(OpeningHours.Weekly inner, OpeningHours.Weekly outer) {
    return !inner.opens().isBefore(outer.opens()) && end(inner) <= end(outer);
  }

  /** Minutes after midnight, past 24 hours where it closes on the next day. */
  private static int end(OpeningHours.Weekly hours) {
    int minute = hours.closes().toSecondOfDay() / 60;
    return hours.closes().isAfter(hours.opens()) ? minute : minute + 24 * 60;
  }

  private static DayHours line(OpeningHours.Weekly open, OpeningHours.@Nullable Weekly staffed) {
    @Nullable LocalTime from = staffed == null ? null : staffed.opens();
    @Nullable LocalTime to = staffed == null ? null : staffed.closes();
    return new DayHours(open.day(), open.opens(), open.closes(), from, to);
  }
}
