package ils.circulation.lost;

/** How a loss ended. */
enum LossEnd {
  /** The item turned up. */
  FOUND,
  /** The borrower says that it was returned. */
  CLAIMED,
  /** The item was withdrawn. */
  WITHDRAWN,
  /** The item turned up with a later loss of its own. */
  SUPERSEDED
}
