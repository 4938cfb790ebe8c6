package ils.circulation.policy.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the day in which nothing is sent, by the library's clock.
 *
 * @param from null with {@code until} for none; {@code until} may lie on the next day
 */
public record QuietHours(@Nullable LocalTime from, @Nullable LocalTime until) {

  public static final QuietHours NONE = new QuietHours(null, null);

  /**
   * Reads {@code 21:00-08:00}; nothing for none.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static QuietHours parse(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    String[] ends = text.strip().split("-", -1);
    try {
      if (ends.length == 2) {
        return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("expected hours like 21:00-08:00, not '" + text + "'", e);
    }
    throw new IllegalArgumentException("expected hours like 21:00-08:00, not '" + text + "'");
  }

  /**
   * The first moment from {@code at} on at which something may be sent. Where the clock is put
   * forward over the end of the quiet hours, they end with the jump.
   */
  public Instant after(Instant at, ZoneId zone) {
    if (from == null || until == null) {
      return at;
    }
    ZonedDateTime here = at.atZone(zone);
    if (!isWithin(from, until, here.toLocalTime())) {
      return at;
    }
    boolean tomorrow = !here.toLocalTime().isBefore(until);
    return here.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(until).atZone(zone).toInstant();
  }

  private static boolean isWithin(LocalTime from, LocalTime until, LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return from.isBefore(until) ? begun && !over : !from.equals(until) && (begun || !over);
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return from == null ? "" : from + "-" + until;
  }
}
