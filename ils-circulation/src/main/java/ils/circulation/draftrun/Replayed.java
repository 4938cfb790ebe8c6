package ils.circulation.draftrun;

import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of one transaction.
 *
 * @param due the due date; null where there is none, and for a return
 * @param dueRule the rule that gives the period
 * @param reasons all against it, also those that staff may set aside
 * @param fee of a return
 * @param feeRule the rule that gives the fee model
 */
record Replayed(
    @Nullable LocalDate due, String dueRule, List<Reason> reasons, Amount fee, String feeRule) {

  Replayed {
    reasons = List.copyOf(reasons);
  }
}
