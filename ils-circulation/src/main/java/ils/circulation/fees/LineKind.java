package ils.circulation.fees;

/**
 * What a line of the ledger stands for. Debts, refunds and what is called back from collection are
 * above zero; a reversal undoes a line and is the other way; the others are below zero.
 */
public enum LineKind {
  LATE_FEE,
  REPLACEMENT,
  PROCESSING,
  DAMAGE,
  PAYMENT,
  WRITE_OFF,
  VOID,
  /** What is left of a debt was handed to debt collection, and is owed there. */
  COLLECTION,
  /** Debt collection was told to stop. */
  COLLECTION_BACK,
  REFUND,
  /** What a line did was undone. */
  REVERSAL;

  /** Whether the borrower owes it. */
  public boolean isDebt() {
    return switch (this) {
      case LATE_FEE, REPLACEMENT, PROCESSING, DAMAGE -> true;
      case PAYMENT, WRITE_OFF, VOID, COLLECTION, COLLECTION_BACK, REFUND, REVERSAL -> false;
    };
  }
}
