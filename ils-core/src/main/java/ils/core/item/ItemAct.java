package ils.core.item;

/** What can be done to an item; each changes its state by {@link ItemMoves}. */
public enum ItemAct {
  RECEIVE,
  RELEASE,
  /** Made at the desk and now left to cataloguing. */
  CATALOGUE,
  CHECK_OUT,
  CHECK_IN,
  SEND,
  SHELVE_FOR_HOLD,
  REPORT_MISSING,
  DECLARE_LOST,
  PAY_LOST,
  FIND,
  DAMAGE,
  SEND_TO_REPAIR,
  REPAIR,
  WITHDRAW,
  REINSTATE
}
