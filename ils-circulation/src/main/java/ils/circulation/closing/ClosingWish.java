package ils.circulation.closing;

import ils.core.org.HoursKind;
import ils.core.org.SpecialDay;
import java.time.LocalDate;
import java.util.List;

/**
 * Days on which a place is closed, or open otherwise than its week says.
 *
 * @param node id of the branch or school, or of what stands above several of them
 * @param days in order
 * @param reason of the act as a whole
 */
public record ClosingWish(long node, List<SpecialDay> days, String reason) {

  public ClosingWish {
    days = List.copyOf(days);
  }

  /**
   * A place that is closed.
   *
   * @param from first closed day
   * @param to last closed day
   */
  public ClosingWish(long node, LocalDate from, LocalDate to, String reason) {
    this(node, SpecialDay.closed(from, reason).until(to), reason);
  }

  /** The first day; there is one once the wish has been checked. */
  public LocalDate from() {
    return days.getFirst().date();
  }

  public LocalDate to() {
    return days.getLast().date();
  }

  /** The days without staff, which nothing is due on. */
  List<LocalDate> unstaffed() {
    return days.stream()
        .filter(day -> day.isClosed() && day.concerned().contains(HoursKind.STAFFED))
        .map(SpecialDay::date)
        .toList();
  }
}
