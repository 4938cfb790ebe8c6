package ils.circulation.rulepages;

import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.grid.KeyGroup;
import ils.circulation.policy.grid.RuleGrid;
import ils.circulation.policy.grid.RuleGrid.Cell;
import ils.circulation.policy.rules.Rule;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleSet;
import ils.core.page.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One group of the grid as a form.
 *
 * @param more keys that were asked for although no rule sets them
 * @param wrong what was typed into cells and could not be read, with the reason
 * @param feeModels names that {@code fee} can take
 */
public record GridTable(
    KeyGroup group,
    Set<RuleKey> more,
    RuleGrid grid,
    Map<Cell, Complaint> wrong,
    List<String> feeModels) {

  /** Before the names of cells in the form. */
  static final String PREFIX = "cell:";

  static GridTable of(RuleSet set, KeyGroup group, Set<RuleKey> more, Map<Cell, Complaint> wrong) {
    List<String> fees = new ArrayList<>(List.of("none"));
    fees.addAll(set.feeModels().keySet());
    return new GridTable(group, more, RuleGrid.of(set, group, more), wrong, fees);
  }

  /** The form's name of a cell. */
  public String name(Rule rule, RuleKey key) {
    return PREFIX + key.word() + ":" + rule.id();
  }

  /** What stands in a cell: what was typed, if that was wrong. */
  public String value(Rule rule, RuleKey key) {
    return wrong.keySet().stream()
        .filter(cell -> cell.key() == key && cell.rule().equals(rule.id()))
        .map(Cell::value)
        .findFirst()
        .orElse(RuleGrid.text(rule, key));
  }

  /** Why it could not be read, in the visitor's language; empty if it could. */
  public String error(Rule rule, RuleKey key, View view) {
    return wrong.entrySet().stream()
        .filter(e -> e.getKey().key() == key && e.getKey().rule().equals(rule.id()))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(found -> view.text(found.flaw().key(), found.args().toArray()))
        .orElse("");
  }

  /** The words to choose from in a column; empty where anything may be typed. */
  public List<String> choices(RuleKey key) {
    return key == RuleKey.FEE ? feeModels : key.choices();
  }

  /** Keys of the group that have no column yet. */
  public List<RuleKey> unused() {
    return group.keys().stream().filter(key -> !grid.columns().contains(key)).toList();
  }

  /** The keys asked for, as they go on in addresses. */
  public String moreWords() {
    return String.join(" ", more.stream().map(RuleKey::word).toList());
  }

  static Set<RuleKey> keys(String words) {
    Set<RuleKey> keys = EnumSet.noneOf(RuleKey.class);
    for (String word : words.split("[ ,]+")) {
      RuleKey.ofWord(word).ifPresent(keys::add);
    }
    return keys;
  }

  static KeyGroup group(String word) {
    for (KeyGroup group : KeyGroup.values()) {
      if (group.word().equals(word)) {
        return group;
      }
    }
    return KeyGroup.LOAN;
  }
}
