package ils.circulation.account;

import ils.circulation.fees.DebtRow;
import ils.core.money.Amount;

/**
 * One debt on a page of its own.
 *
 * @param collected what debt collection has of it
 */
public record DebtView(AccountView account, DebtRow debt, Amount collected) {}
