package ils.core.org;

import java.time.LocalDateTime;

/**
 * One stretch of opening in local time; it may end on the day after it began.
 *
 * @param from inclusive
 * @param to exclusive, after {@code from}
 */
public record OpeningPeriod(LocalDateTime from, LocalDateTime to) {

  public OpeningPeriod {
    if (!to.isAfter(from)) {
      throw new IllegalArgumentException("opening ends before it begins: " + from + " - " + to);
    }
  }

  public boolean contains(LocalDateTime time) {
    return !time.isBefore(from) && time.isBefore(to);
  }
}
