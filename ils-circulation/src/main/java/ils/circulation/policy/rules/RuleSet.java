package ils.circulation.policy.rules;

import ils.circulation.policy.due.Schedule;
import ils.circulation.policy.fees.FeeModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All rules that count at one node and below it, as one text says them.
 *
 * @param order of dimensions, the heaviest first
 * @param branch whose node's rules count for loans
 * @param running whether loans that were made under an earlier version follow this one too
 */
public record RuleSet(
    String name,
    List<Dimension> order,
    Branch branch,
    boolean running,
    Map<String, FeeModel> feeModels,
    Map<String, Schedule> schedules,
    Map<String, LimitSet> limitSets,
    List<Rule> rules,
    List<Example> examples) {

  /** Whose node's rules count. */
  public enum Branch {
    DESK,
    BORROWER,
    ITEM;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RuleSet {
    order = List.copyOf(order);
    rules = List.copyOf(rules);
    examples = List.copyOf(examples);
  }
}
