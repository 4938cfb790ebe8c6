package ils.circulation.account;

import ils.circulation.fees.DebtRow;

/** One debt on a page of its own. */
public record DebtView(AccountView account, DebtRow debt) {}
