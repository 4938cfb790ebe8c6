package ils.circulation.policy.reckoning;

import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an amount or a date was reckoned, without a language: a code with its arguments. People read
 * the text {@code circulation.reckoned.<code>} of their own language, whenever it was reckoned.
 *
 * @param args in the order of the text's places
 */
public record Reckoning(Code code, List<Arg> args) {

  /** What is said; in brackets its arguments. */
  public enum Code {
    /** As it was written down before reckonings had codes (text). */
    WORDS,
    /** A step of a ladder (model, days late, from which day). */
    LADDER_ADULT,
    LADDER_CHILD,
    /** So much for each interval (model, units late, intervals, rate). */
    INTERVAL_DAYS,
    INTERVAL_HOURS,
    INTERVAL_MINUTES,
    /** No money but days without loans (model, days late, days). */
    SUSPENSION,
    /** Never a fee (model). */
    NO_FEE,
    ITEM_PRICE,
    LIST_PRICE,
    PROCESSING_FEE,
    DECIDED_BY_STAFF,
    /** The late fee of a lost item that came back. */
    TURNED_UP,
    /** A period from the loan (number, 1 where closed days do not count and else 0). */
    PERIOD_MINUTES,
    PERIOD_HOURS,
    PERIOD_DAYS,
    PERIOD_WEEKS,
    PERIOD_MONTHS,
    /** A line of a table of dates (its name). */
    SCHEDULE,
    /** A mark of the school year (its name). */
    SCHOOL_MARK,
    /** A fixed date (day). */
    DATE_BEFORE,
    DATE_EXACT,
    DATE_AFTER,
    /** The borrower's last day (day). */
    EXPIRES,
    /** Booked by another (from which day). */
    BOOKED,
    /** Closed on the day before (day). */
    CLOSED_BACK,
    CLOSED_FORWARD,
    CLOSED_UNTIL_CLOSING,
    CLOSED_UNTIL_OPENING,
    END_OF_HOURS,
    END_OF_DAY,
    TO_THE_MINUTE
  }

  /**
   * An argument; one of the four is there.
   *
   * @param minor an amount of money, minor units
   */
  public record Arg(
      @Nullable String text, @Nullable Long number, @Nullable Long minor, @Nullable LocalDate day) {

    static Arg of(Object value) {
      return switch (value) {
        case String text -> new Arg(text, null, null, null);
        case Number number -> new Arg(null, number.longValue(), null, null);
        case Amount amount -> new Arg(null, null, amount.minorUnits(), null);
        case LocalDate day -> new Arg(null, null, null, day);
        default -> throw new IllegalArgumentException("no argument: " + value.getClass());
      };
    }

    Object value() {
      if (number != null) {
        return number;
      }
      if (minor != null) {
        return new Amount(minor);
      }
      return day != null ? day : text == null ? "" : text;
    }
  }

  public Reckoning {
    args = List.copyOf(args);
  }

  /**
   * @param args texts, whole numbers, amounts and days
   */
  public static Reckoning of(Code code, Object... args) {
    return new Reckoning(code, Arrays.stream(args).map(Arg::of).toList());
  }

  /** What was written down in words, or nothing. */
  public static Reckoning words(String text) {
    return of(Code.WORDS, text);
  }

  public boolean inWords() {
    return code == Code.WORDS;
  }

  /** What stands in the text's places: texts, numbers, amounts and days. */
  public Object[] values() {
    return args.stream().map(Arg::value).toArray();
  }

  /** As it stands in message keys. */
  public String word() {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
