package ils.circulation.rulepages;

import ils.circulation.policy.due.DueAnswer;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.rules.Dimension;
import ils.circulation.why.ValueWhy;
import ils.core.money.Amount;
import ils.core.org.OrgNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "Try it": a situation, and what a rule set says in it.
 *
 * @param names for each dimension those that the set knows, to choose from
 * @param nodes places to choose from
 * @param result null until something is asked, and while the set cannot be read
 */
public record TryPage(
    RuleSource source,
    boolean readable,
    TryForm form,
    long node,
    LocalDate on,
    Map<Dimension, List<String>> names,
    List<OrgNode> nodes,
    @Nullable Result result) {

  /**
   * What the set says.
   *
   * @param due null without a period
   */
  public record Result(@Nullable DueAnswer due, List<Fee> fees, List<ValueWhy> values) {

    public Result {
      fees = List.copyOf(fees);
      values = List.copyOf(values);
    }
  }

  /** What a return so many days late costs. */
  public record Fee(int daysLate, Amount amount, Reckoning reckoning) {}

  public TryPage {
    names = Map.copyOf(names);
    nodes = List.copyOf(nodes);
  }
}
