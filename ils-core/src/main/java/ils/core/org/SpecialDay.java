package ils.core.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One day on which a place, and all below it, is open in another way than its week says.
 *
 * @param kinds the hours it is about; empty for every kind
 * @param hours when it is open instead; none for a closed day
 * @param reason shown with the opening hours
 */
public record SpecialDay(LocalDate date, Set<HoursKind> kinds, DayHours hours, String reason) {

  /** More days in a row than anybody may ask for; a longer range is cut off here. */
  private static final int LONGEST = 400;

  private static final DayHours CLOSED = new DayHours(List.of());

  public SpecialDay {
    kinds = kinds.size() == HoursKind.values().length ? Set.of() : Set.copyOf(kinds);
  }

  /** A day without any opening. */
  public static SpecialDay closed(LocalDate date, String reason) {
    return new SpecialDay(date, Set.of(), CLOSED, reason);
  }

  /** The same on each day from one to another, both included; none if the end is first. */
  public List<SpecialDay> until(LocalDate last) {
    List<SpecialDay> days = new ArrayList<>();
    for (LocalDate day = date; !day.isAfter(last) && days.size() < LONGEST; day = day.plusDays(1)) {
      days.add(new SpecialDay(day, kinds, hours, reason));
    }
    return days;
  }

  public boolean isClosed() {
    return hours.periods().isEmpty();
  }

  /** Every kind of hours that it changes. */
  public Set<HoursKind> concerned() {
    return kinds.isEmpty() ? EnumSet.copyOf(Arrays.asList(HoursKind.values())) : kinds;
  }

  /** What stands in the calendar for it, of one kind. */
  List<OpeningHours.Exception> exceptions() {
    return isClosed()
        ? List.of(new OpeningHours.Exception(date, null, null, reason))
        : hours.periods().stream()
            .map(p -> new OpeningHours.Exception(date, p.opens(), p.closes(), reason))
            .toList();
  }
}
