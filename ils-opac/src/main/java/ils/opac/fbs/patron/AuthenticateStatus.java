package ils.opac.fbs.patron;

/** What FBS says of somebody who shows a card. It is an answer, never an HTTP error. */
enum AuthenticateStatus {
  VALID,
  /** Unknown, or the PIN does not fit: which of the two is not told. */
  INVALID,
  /** Too many wrong PINs; for a while even the right one is not looked at. */
  LOANER_LOCKED_OUT
}
