package ils.circulation.loans;

/** What became of a loan; all but {@link #RETURNED} are open. */
public enum LoanState {
  OPEN,
  LOST,
  /** The borrower says it was returned. */
  CLAIMED,
  RETURNED
}
