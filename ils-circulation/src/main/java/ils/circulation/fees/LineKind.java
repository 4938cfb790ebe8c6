package ils.circulation.fees;

/** What a line of the ledger stands for. Debts and refunds are above zero, the others below. */
public enum LineKind {
  LATE_FEE,
  REPLACEMENT,
  PROCESSING,
  DAMAGE,
  PAYMENT,
  WRITE_OFF,
  VOID,
  REFUND;

  /** Whether the borrower owes it. */
  public boolean isDebt() {
    return switch (this) {
      case LATE_FEE, REPLACEMENT, PROCESSING, DAMAGE -> true;
      case PAYMENT, WRITE_OFF, VOID, REFUND -> false;
    };
  }
}
