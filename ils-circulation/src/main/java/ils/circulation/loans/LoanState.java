package ils.circulation.loans;

/** What became of a loan; all but {@link #RETURNED} and {@link #LOST_CLOSED} are open. */
public enum LoanState {
  OPEN,
  LOST,
  /** The borrower says it was returned. */
  CLAIMED,
  RETURNED,
  /** Lost, and ended all the same: it was paid for, or the item was withdrawn. */
  LOST_CLOSED
}
