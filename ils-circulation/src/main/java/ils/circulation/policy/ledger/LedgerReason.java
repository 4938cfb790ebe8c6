package ils.circulation.policy.ledger;

import ils.core.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One reason against it.
 *
 * @param most the most that would have been possible, where there is such an amount
 */
public record LedgerReason(LedgerRule rule, @Nullable Amount most) {

  static LedgerReason of(LedgerRule rule) {
    return new LedgerReason(rule, null);
  }
}
