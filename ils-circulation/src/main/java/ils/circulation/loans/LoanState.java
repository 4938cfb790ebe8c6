package ils.circulation.loans;

import java.time.Instant;

/** What became of a loan; all but {@link #RETURNED} and {@link #LOST_CLOSED} are open. */
public enum LoanState {
  OPEN,
  LOST,
  /** The borrower says it was returned. */
  CLAIMED,
  RETURNED,
  /** Lost, and ended all the same: it was paid for, or the item was withdrawn. */
  LOST_CLOSED;

  /**
   * Whether an open loan is one of its role's overdue loans, which block and stop renewals. One
   * that is lost is, for it is still out; one that is claimed counts in no limit.
   */
  boolean countsAsOverdue(Instant dueAt, Instant now) {
    return this != CLAIMED && dueAt.isBefore(now);
  }
}
