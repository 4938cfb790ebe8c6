package ils.circulation.policy.grid;

import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import ils.circulation.policy.rules.Rule;
import ils.circulation.policy.rules.RuleEdit;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleSet;
import ils.circulation.policy.rules.RuleValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule set as a table: a row for each rule in the order of the text, a column for each value that
 * any rule sets. Text and grid are two views of one thing: a change in a cell is a change of its
 * line in the text, and nothing else.
 */
public record RuleGrid(List<RuleKey> columns, List<Rule> rows) {

  /** Each change reads the text again; nobody makes more by hand before saving. */
  private static final int MOST_CHANGES = 200;

  public RuleGrid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * The columns of one group.
   *
   * @param more keys that are to have a column although no rule sets them yet
   */
  public static RuleGrid of(RuleSet set, KeyGroup group, Set<RuleKey> more) {
    Set<RuleKey> used = EnumSet.noneOf(RuleKey.class);
    set.rules().forEach(rule -> used.addAll(rule.values().keySet()));
    used.addAll(more);
    return new RuleGrid(group.keys().stream().filter(used::contains).toList(), set.rules());
  }

  /** What stands in a cell; empty where the rule says nothing. */
  public static String text(Rule rule, RuleKey key) {
    RuleValue value = rule.values().get(key);
    return value == null ? "" : value.text();
  }

  /** A cell, and what is to stand in it; blank for nothing. */
  public record Cell(String rule, RuleKey key, String value) {}

  /**
   * What came of changes.
   *
   * @param text with all changes that could be made
   * @param wrong the cells that could not be read, and what was expected
   */
  public record Edited(String text, Map<Cell, Complaint> wrong) {}

  /**
   * Writes cells into a text; those that say what the text says already change nothing.
   *
   * @param set what the text says
   */
  public static Edited edit(String text, RuleSet set, List<Cell> cells) {
    Map<String, Rule> rules =
        set.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    Map<Cell, Complaint> wrong = new LinkedHashMap<>();
    String edited = text;
    int changes = 0;
    for (Cell cell : cells) {
      Rule rule = rules.get(cell.rule);
      if (rule != null && text(rule, cell.key).equals(cell.value.strip())) {
        continue;
      }
      if (++changes > MOST_CHANGES) {
        wrong.put(cell, Complaint.of(Flaw.TOO_MANY_CHANGES, MOST_CHANGES));
        continue;
      }
      try {
        edited = RuleEdit.set(edited, cell.rule, cell.key, cell.value);
      } catch (Flawed e) {
        wrong.put(cell, e.complaint());
      }
    }
    return new Edited(edited, wrong);
  }
}
