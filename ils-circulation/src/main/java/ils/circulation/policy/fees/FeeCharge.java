package ils.circulation.policy.fees;

import ils.circulation.policy.reckoning.Reckoning;
import ils.core.money.Amount;

/**
 * What one late return costs.
 *
 * @param amount nothing means that no ledger line is written (T99)
 * @param daysLate calendar days after the due date
 * @param reckoning how it came about, kept on the ledger line
 */
public record FeeCharge(Amount amount, long daysLate, Reckoning reckoning) {}
