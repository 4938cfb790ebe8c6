package ils.circulation.lost;

/** How a loan came to be lost. */
public enum Cause {
  /** Staff declared it. */
  STAFF,
  /** It was overdue for too long. */
  AGED,
  /** The borrower's claim to have returned it was not believed. */
  CLAIM
}
