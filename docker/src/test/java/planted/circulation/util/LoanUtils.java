package planted.circulation.util;

/** A drawer for everything. */
class LoanUtils {}
