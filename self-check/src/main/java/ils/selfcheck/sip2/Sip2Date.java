package ils.selfcheck.sip2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates on the wire: {@code YYYYMMDDZZZZHHMMSS}, where {@code ZZZZ} is four blanks for local time,
 * {@code " Z"} for UTC.
 *
 * <p>Read as well: {@code 0000} for the zone, which some clients send, and 16 characters with a
 * zone of two blanks. Atlantic time ({@code " Q"}) is UTC-4.
 */
public final class Sip2Date {

  /** Characters of a date. */
  public static final int WIDTH = 18;

  private static final String LOCAL = "    ";
  private static final ZoneOffset ATLANTIC = ZoneOffset.ofHours(-4);

  private Sip2Date() {}

  /** A moment in the zone's local time. */
  public static String of(Instant moment, ZoneId zone) {
    return of(LocalDateTime.ofInstant(moment, zone));
  }

  /** The last second of a day, which is how a due date is written. */
  public static String endOf(LocalDate day) {
    return of(day.atTime(23, 59, 59));
  }

  private static String of(LocalDateTime time) {
    long day = time.getYear() * 10_000L + time.getMonthValue() * 100L + time.getDayOfMonth();
    long clock = 1_000_000L + time.getHour() * 10_000L + time.getMinute() * 100L + time.getSecond();
    return day + LOCAL + Long.toString(clock).substring(1);
  }

  /**
   * The moment of a date, empty when it is blank, all zeros or no date at all.
   *
   * @param local the zone of a date that names none
   */
  public static Optional<Instant> read(String date, ZoneId local) {
    if (date.length() != WIDTH || date.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(date, 0, 4),
              number(date, 4, 6),
              number(date, 6, 8),
              number(date, 12, 14),
              number(date, 14, 16),
              number(date, 16, 18));
      return Optional.of(time.atZone(zone(date.charAt(11), local)).toInstant());
    } catch (NumberFormatException | DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static int number(String date, int from, int to) {
    return Integer.parseUnsignedInt(date, from, to, 10);
  }

  private static ZoneId zone(char letter, ZoneId local) {
    return switch (letter) {
      case 'Z' -> ZoneOffset.UTC;
      case 'Q' -> ATLANTIC;
      default -> local;
    };
  }

  /** How many characters at this place belong to a date: none where a field begins instead. */
  static int lengthAt(String text, int at) {
    int room = Math.min(WIDTH, text.length() - at);
    int length = 0;
    while (length < room && isPartOfDate(text.charAt(at + length), length)) {
      length++;
    }
    return length == WIDTH && isShort(text, at) ? WIDTH - 2 : length;
  }

  private static boolean isPartOfDate(char c, int place) {
    boolean zone = place == 11 && (c == 'Z' || c == 'Q');
    return zone || c == ' ' || (c >= '0' && c <= '9');
  }

  /** A zone of two blanks and then digits: two characters fewer than the rule. */
  private static boolean isShort(String text, int at) {
    return text.startsWith("  ", at + 8) && text.charAt(at + 10) != ' ' && text.charAt(at) != ' ';
  }

  /** A date of 16 characters, or one cut short, as 18. */
  static String widened(String date) {
    if (date.length() == WIDTH) {
      return date;
    }
    boolean sixteen = date.length() == WIDTH - 2;
    String whole = sixteen ? date.substring(0, 8) + LOCAL + date.substring(10) : date;
    return whole.length() == WIDTH ? whole : whole + " ".repeat(WIDTH - whole.length());
  }
}
