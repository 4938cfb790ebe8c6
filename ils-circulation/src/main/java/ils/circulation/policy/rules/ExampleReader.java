package ils.circulation.policy.rules;

import ils.circulation.policy.flaw.Flaw;
import ils.core.money.Amount;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one example. */
final class ExampleReader {

  private static final Pattern FEE = Pattern.compile("fee after (\\d{1,4}) days? is (\\S+)");
  private static final Pattern DUE = Pattern.compile("due is (\\S+)");
  private static final Pattern VALUE = Pattern.compile("(\\S+) is (.+?)(?: by (\\S+))?");

  private final TextLine head;
  private final List<Example.Then> thens = new ArrayList<>();
  private String given = "anything";
  private Situation situation = Situation.UNKNOWN;
  private @Nullable LocalDate on;

  ExampleReader(TextLine head) {
    this.head = head;
  }

  Example read(List<TextLine> body) {
    String name = RuleTextReader.name(head);
    for (TextLine line : body) {
      switch (line.word()) {
        case "given" -> given(line);
        case "on" -> on = day(line, line.rest());
        case "then" -> thens.add(then(line));
        default -> throw line.unreadable(line.word(), Flaw.EXAMPLE_LINES);
      }
    }
    if (on == null || thens.isEmpty()) {
      throw head.unreadable(name, Flaw.EXAMPLE_SHORT);
    }
    return new Example(name, head.number(), given, situation, on, thens);
  }

  private void given(TextLine line) {
    given = line.rest();
    List<String> words = line.words();
    if (given.equals("anything")) {
      return;
    }
    for (int i = 0; i + 1 < words.size(); i += 3) {
      Dimension dimension = RuleTextReader.dimension(line, words.get(i));
      try {
        situation = situation.with(dimension, List.of(words.get(i + 1).split(">")));
      } catch (NumberFormatException e) {
        throw line.unreadable(words.get(i + 1), Flaw.NO_AGE);
      }
    }
    if (words.size() % 3 != 2) {
      throw line.unreadable(given, Flaw.NO_GIVEN);
    }
  }

  private static LocalDate day(TextLine line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw RuleTextReader.wrong(line, text, e);
    }
  }

  private static Example.Then then(TextLine line) {
    String text = line.rest();
    Matcher fee = FEE.matcher(text);
    if (fee.matches()) {
      return new Example.Then.FeeIs(Integer.parseInt(fee.group(1)), amount(line, fee.group(2)));
    }
    Matcher due = DUE.matcher(text);
    if (due.matches()) {
      return new Example.Then.DueIs(day(line, due.group(1)));
    }
    Matcher value = VALUE.matcher(text);
    if (value.matches()) {
      RuleKey key = RuleTextReader.key(line, value.group(1));
      RuleValue read = RuleTextReader.read(line, key, value.group(2));
      return new Example.Then.ValueIs(key, read.text(), value.group(3));
    }
    throw line.unreadable(text, Flaw.NO_THEN);
  }

  private static Amount amount(TextLine line, String text) {
    try {
      return Amount.parse(text);
    } catch (IllegalArgumentException e) {
      throw line.unreadable(text, Flaw.NO_AMOUNT, text);
    }
  }
}
