package ils.circulation.policy.fees;

import ils.circulation.policy.fees.Interval.ChargedAt;
import ils.circulation.policy.fees.Interval.Unit;
import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import ils.core.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads fee models from the lines of the text form. */
public final class FeeModelText {

  private static final Map<String, Set<String>> LINES =
      Map.of(
          "none", Set.of(),
          "ladder", Set.of("adult", "child", "child-under", "per"),
          "interval", Set.of("rate", "charged-at", "grace", "cap", "last-interval", "closed"),
          "suspend", Set.of("days", "grace", "most", "overlap"));

  private FeeModelText() {}

  /**
   * The words that may begin a line of a model of this kind.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  public static Set<String> words(String kind) {
    Set<String> words = LINES.get(kind);
    if (words == null) {
      throw new Flawed(Flaw.NO_MODEL, kind);
    }
    return words;
  }

  /**
   * Makes a model of its lines, each the rest after its first word.
   *
   * @throws IllegalArgumentException if a line is missing or cannot be read
   */
  public static FeeModel read(String name, String kind, Map<String, String> lines) {
    return switch (kind) {
      case "ladder" ->
          new Ladder(
              name,
              steps(needed(lines, "adult")),
              steps(lines.getOrDefault("child", needed(lines, "adult"))),
              number(lines.getOrDefault("child-under", "18")),
              isFirst(lines.getOrDefault("per", "item"), "delivery", "item"));
      case "interval" -> interval(name, lines);
      case "suspend" -> suspend(name, lines);
      default -> new NoFee(name);
    };
  }

  private static Interval interval(String name, Map<String, String> lines) {
    String[] rate = words(needed(lines, "rate"), 4);
    String[] grace = words(lines.getOrDefault("grace", "0 free"), 2);
    String cap = lines.getOrDefault("cap", "none");
    boolean price = cap.endsWith(" price");
    return new Interval(
        name,
        amount(rate[0]),
        number(rate[2]),
        unit(rate[3]),
        isFirst(lines.getOrDefault("charged-at", "start"), "start", "end")
            ? ChargedAt.START
            : ChargedAt.END,
        number(grace[0]),
        isFirst(grace[1], "counted", "free"),
        amountOrNone(price ? cap.substring(0, cap.length() - " price".length()) : cap),
        price,
        isFirst(lines.getOrDefault("last-interval", "cut"), "cut", "dropped"),
        isFirst(lines.getOrDefault("closed", "counted"), "skipped", "counted"));
  }

  private static Suspend suspend(String name, Map<String, String> lines) {
    String[] days = words(needed(lines, "days"), 3);
    String[] grace = words(lines.getOrDefault("grace", "0 free"), 2);
    String most = lines.getOrDefault("most", "none");
    return new Suspend(
        name,
        number(days[0]),
        number(days[2]),
        number(grace[0]),
        isFirst(grace[1], "counted", "free"),
        most.equals("none") ? null : number(most),
        isFirst(lines.getOrDefault("overlap", "longest"), "added", "longest"));
  }

  private static String needed(Map<String, String> lines, String word) {
    String line = lines.get(word);
    if (line == null) {
      throw new Flawed(Flaw.LINE_MISSING, word);
    }
    return line;
  }

  private static List<Ladder.Step> steps(String line) {
    List<Ladder.Step> steps = new ArrayList<>();
    for (String word : line.split(" +")) {
      int colon = word.indexOf(':');
      if (colon < 1) {
        throw new Flawed(Flaw.NO_STEP, word);
      }
      steps.add(
          new Ladder.Step(number(word.substring(0, colon)), amount(word.substring(colon + 1))));
    }
    return steps;
  }

  private static String[] words(String line, int count) {
    String[] words = line.split(" +");
    if (words.length != count) {
      throw new Flawed(Flaw.WORD_COUNT, line, words.length, count);
    }
    return words;
  }

  private static int number(String word) {
    if (!word.matches("[0-9]{1,6}")) {
      throw new Flawed(Flaw.NO_NUMBER, word);
    }
    return Integer.parseInt(word);
  }

  private static boolean isFirst(String word, String first, String second) {
    if (!word.equals(first) && !word.equals(second)) {
      throw new Flawed(Flaw.NEITHER, word, first, second);
    }
    return word.equals(first);
  }

  private static Unit unit(String word) {
    for (Unit unit : Unit.values()) {
      if (unit.name().equals(word.toUpperCase(Locale.ROOT))) {
        return unit;
      }
    }
    throw new Flawed(Flaw.NO_CHOICE, word, "minutes, hours, days");
  }

  private static Amount amount(String text) {
    Amount amount = money(text);
    if (amount.minorUnits() < 0) {
      throw new Flawed(Flaw.NEGATIVE, text);
    }
    return amount;
  }

  private static Amount money(String text) {
    try {
      return Amount.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Flawed(Flaw.NO_AMOUNT, text);
    }
  }

  private static @Nullable Amount amountOrNone(String text) {
    return text.equals("none") ? null : amount(text);
  }
}
