package ils.circulation.policy.lost;

import ils.core.money.Amount;
import java.util.List;

/**
 * What the return of a lost item undoes; nothing has been written down.
 *
 * @param inTime whether the bill falls away; false after the window, or where the rules keep it
 * @param steps in the order in which they are done and told; none of nothing
 */
public record LostReturn(boolean inTime, List<Step> steps) {

  /** One movement of money. */
  public record Step(Kind kind, Charged charged, Amount amount) {}

  /** What is done with an amount. */
  public enum Kind {
    /** It is owed no longer. */
    CANCEL,
    /** Debt collection is told to stop. */
    CREDIT_COLLECTION,
    /** It is paid back. */
    REFUND,
    /** It is charged. */
    CHARGE
  }

  public LostReturn {
    steps = List.copyOf(steps);
  }

  /** The sum of the steps of one kind. */
  public Amount sum(Kind kind) {
    return steps.stream()
        .filter(step -> step.kind() == kind)
        .map(Step::amount)
        .reduce(Amount.NONE, Amount::plus);
  }
}
