package ils.circulation.policy.rules;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code material book|comic and location !reading-room and age 0..17}. */
final class ConditionText {

  private ConditionText() {}

  static List<Condition> read(TextLine line, List<String> words) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < words.size(); i += 3) {
      Dimension dimension = RuleTextReader.dimension(line, words.get(i));
      if (i + 1 >= words.size()) {
        throw line.unreadable(words.get(i), Flaw.NO_VALUE, words.get(i));
      }
      conditions.add(one(line, dimension, words.get(i + 1)));
      if (i + 2 < words.size() && (!words.get(i + 2).equals("and") || i + 3 == words.size())) {
        throw line.unreadable(words.get(i + 2), Flaw.NO_AND);
      }
    }
    if (conditions.isEmpty()) {
      throw line.unreadable("when", Flaw.NO_CONDITIONS);
    }
    return conditions;
  }

  private static Condition one(TextLine line, Dimension dimension, String text) {
    try {
      if (dimension == Dimension.AGE) {
        return age(text);
      }
      boolean negated = text.startsWith("!");
      String names = negated ? text.substring(1) : text;
      if (names.isEmpty() || !names.matches("[^|!]+(\\|[^|!]+)*")) {
        throw new Flawed(Flaw.NO_NAMES, text);
      }
      if (negated && dimension.isPath()) {
        throw new Flawed(Flaw.NOT_EXCLUDED, dimension.word());
      }
      return new Condition.Named(dimension, List.of(names.split("\\|")), negated);
    } catch (IllegalArgumentException e) {
      throw RuleTextReader.wrong(line, text, e);
    }
  }

  private static Condition age(String text) {
    if (!text.matches("[0-9]{1,3}\\.\\.[0-9]{1,3}")) {
      throw new Flawed(Flaw.NO_AGES, text);
    }
    int dots = text.indexOf("..");
    return new Condition.Aged(
        Integer.parseInt(text.substring(0, dots)), Integer.parseInt(text.substring(dots + 2)));
  }
}
