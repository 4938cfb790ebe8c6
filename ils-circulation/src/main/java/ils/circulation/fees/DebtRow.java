package ils.circulation.fees;

import ils.circulation.policy.reckoning.Reckoning;
import ils.core.money.Amount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One debt in a list.
 *
 * @param outstanding what is left of it; nothing once it is settled
 * @param loanId what it is for; null for a debt without a loan
 * @param barcode of the item that was lent; null without a loan
 * @param reckoning how it came about
 * @param ruleVersion the rules that it was reckoned by; null without a loan
 * @param owner the node whose money it is
 */
public record DebtRow(
    long id,
    long role,
    LineKind kind,
    Amount amount,
    Amount outstanding,
    Instant postedAt,
    @Nullable Long loanId,
    @Nullable String barcode,
    @Nullable String title,
    Reckoning reckoning,
    @Nullable Long ruleVersion,
    long owner) {

  public boolean isSettled() {
    return outstanding.isNone();
  }

  /** What has come to it so far: paid, written off or taken away. */
  public Amount settled() {
    return amount.minus(outstanding);
  }
}
