package ils.circulation.policy.due;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fixed date that bounds or replaces the computed one.
 *
 * @param side how the fixed date and the computed one are weighed
 * @param date the fixed date; null when it stands in a schedule
 * @param schedule the table to look it up in by the day of the loan; null when the date is given
 */
public record HardDue(Side side, @Nullable LocalDate date, @Nullable String schedule) {

  /** How the fixed date and the computed one are weighed. */
  public enum Side {
    /** Not later than the fixed date. */
    BEFORE,
    /** The fixed date, always. */
    EXACT,
    /** Not earlier than the fixed date. */
    AFTER
  }

  /** As {@link #parse} reads it. */
  public String text() {
    return side.name().toLowerCase(Locale.ROOT)
        + " "
        + (date != null ? date : "schedule " + schedule);
  }

  /**
   * Reads {@code before 2026-06-30}, {@code exact schedule summer}, {@code after ...}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static HardDue parse(String text) {
    String[] words = LoanPeriod.BLANKS.split(text);
    try {
      Side side = Side.valueOf(words[0].toUpperCase(Locale.ROOT));
      if (words.length == 3 && words[1].equals("schedule")) {
        return new HardDue(side, null, words[2]);
      }
      if (words.length == 2) {
        return new HardDue(side, LocalDate.parse(words[1]), null);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Flawed(Flaw.NO_FIXED_DATE, text);
    }
    throw new Flawed(Flaw.NO_FIXED_DATE, text);
  }
}
