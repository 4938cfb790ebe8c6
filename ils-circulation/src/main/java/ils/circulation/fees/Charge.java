package ils.circulation.fees;

import ils.circulation.policy.reckoning.Reckoning;
import ils.core.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A debt to be written down.
 *
 * @param loan what it is for; null for a debt without a loan
 * @param reckoning how it came about, kept on the line
 * @param once a key of its cause, for which this role is charged only once; null for no such bound
 * @param owner the node whose money it is
 * @param node where it arose
 */
public record Charge(
    long role,
    @Nullable Long loan,
    LineKind kind,
    Amount amount,
    Reckoning reckoning,
    @Nullable String once,
    long owner,
    long node) {

  public Charge {
    if (!kind.isDebt() || amount.minorUnits() <= 0) {
      throw new IllegalArgumentException("a debt is above zero: " + kind + " " + amount);
    }
  }
}
