package ils.circulation.policy.rules;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import ils.circulation.policy.rules.RuleText.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes one value of one rule in a text. All else stays as it was written: remarks, order, blank
 * lines, the way other values are spelt. This is how the grid writes into the text.
 */
public final class RuleEdit {

  private final List<String> lines;
  private final Rule rule;
  private final RuleKey key;

  /** The line that sets the key, or -1. */
  private int at = -1;

  /** The last line of the rule that says something. */
  private int last;

  private RuleEdit(String text, Rule rule, RuleKey key) {
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
    this.rule = rule;
    this.key = key;
    find();
  }

  /**
   * Sets a value, or takes it from the rule if it is blank. The text stays the same to the letter
   * where the rule says so already.
   *
   * @param text readable, its lines ended by {@code \n} alone
   * @throws Flawed if there is no such rule, or the value cannot be read, with what was expected
   */
  public static String set(String text, String ruleId, RuleKey key, String value) {
    Rule rule =
        rules(text).stream()
            .filter(r -> r.id().equals(ruleId))
            .findFirst()
            .orElseThrow(() -> new Flawed(Flaw.NO_RULE, ruleId));
    String wanted = value.strip().replaceAll("\\s+", " ");
    if (wanted.contains("#")) {
      throw new Flawed(Flaw.REMARK);
    }
    RuleValue read = wanted.isEmpty() ? null : key.read(wanted);
    RuleValue before = rule.values().get(key);
    if (read == null ? before == null : read.equals(before)) {
      return text;
    }
    var edit = new RuleEdit(text, rule, key);
    return read == null ? edit.removed() : edit.with(wanted);
  }

  private static List<Rule> rules(String text) {
    return switch (RuleText.read(text)) {
      case Reading.Readable(RuleSet set) -> set.rules();
      case Reading.Unreadable(List<RuleProblem> problems) ->
          throw new Flawed(problems.get(0).complaint());
    };
  }

  private void find() {
    last = rule.line() - 1;
    for (int i = rule.line(); i < lines.size(); i++) {
      TextLine line = TextLine.of(i + 1, lines.get(i));
      if (line.raw().isBlank()) {
        continue;
      }
      if (!line.isIndented()) {
        return;
      }
      last = i;
      at = line.word().equals(key.word()) ? i : at;
    }
  }

  private String with(String value) {
    String said = key.word() + " " + value;
    if (at < 0) {
      lines.add(last + 1, indent() + said);
    } else {
      lines.set(at, indent() + said + remark());
    }
    return String.join("\n", lines);
  }

  /** A remark at the end of the line stays, on a line of its own. */
  private String removed() {
    String remark = remark().strip();
    if (remark.isEmpty()) {
      lines.remove(at);
    } else {
      lines.set(at, indent() + remark);
    }
    return String.join("\n", lines);
  }

  private String indent() {
    String line = lines.get(at < 0 ? last : at);
    String blanks = line.substring(0, line.length() - line.stripLeading().length());
    return blanks.isEmpty() ? "  " : blanks;
  }

  private String remark() {
    return lines.get(at).substring(TextLine.of(at, lines.get(at)).raw().length());
  }
}
