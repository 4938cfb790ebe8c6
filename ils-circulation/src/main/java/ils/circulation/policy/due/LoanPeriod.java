package ils.circulation.policy.due;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import java.util.Locale;
import java.util.regex.Pattern;

/** How long a loan lasts, as a rule states it. */
public sealed interface LoanPeriod {

  /** Units of a rolling period. Days and longer end with the day; the others keep the clock. */
  enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WEEKS,
    MONTHS
  }

  /** So long from the loan. */
  record Rolling(int amount, Unit unit) implements LoanPeriod {

    public Rolling {
      if (amount < 1 || amount > 10_000) {
        throw new Flawed(Flaw.PERIOD_RANGE, unit.name().toLowerCase(Locale.ROOT));
      }
    }

    @Override
    public boolean endsWithTheDay() {
      return unit.compareTo(Unit.DAYS) >= 0;
    }

    @Override
    public boolean isWholeWeeks() {
      return unit == Unit.WEEKS || (unit == Unit.DAYS && amount % 7 == 0);
    }

    @Override
    public String text() {
      return amount + " " + unit.name().toLowerCase(Locale.ROOT);
    }
  }

  /** The due date stands in the table of fixed dates of this name. */
  record Scheduled(String schedule) implements LoanPeriod {
    @Override
    public String text() {
      return "schedule " + schedule;
    }
  }

  /** Until the next mark of this name in the school year, such as its last return day. */
  record UntilMark(String mark) implements LoanPeriod {
    @Override
    public String text() {
      return "mark " + mark;
    }
  }

  Pattern BLANKS = Pattern.compile(" +");

  default boolean endsWithTheDay() {
    return true;
  }

  default boolean isWholeWeeks() {
    return false;
  }

  /** As {@link #parse} reads it. */
  String text();

  /**
   * Reads {@code 28 days}, {@code 1 week}, {@code schedule summer} or {@code mark return-day}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  static LoanPeriod parse(String text) {
    String[] words = BLANKS.split(text);
    if (words.length != 2) {
      throw new Flawed(Flaw.NO_PERIOD, text);
    }
    return switch (words[0]) {
      case "schedule" -> new Scheduled(words[1]);
      case "mark" -> new UntilMark(words[1]);
      default -> new Rolling(amount(words[0]), unit(words[1]));
    };
  }

  private static int amount(String word) {
    if (!word.matches("[0-9]{1,5}")) {
      throw new Flawed(Flaw.NO_NUMBER, word);
    }
    return Integer.parseInt(word);
  }

  private static Unit unit(String word) {
    String plural = word.endsWith("s") ? word : word + "s";
    for (Unit unit : Unit.values()) {
      if (unit.name().equals(plural.toUpperCase(Locale.ROOT))) {
        return unit;
      }
    }
    throw new Flawed(Flaw.NO_UNIT, word);
  }
}
