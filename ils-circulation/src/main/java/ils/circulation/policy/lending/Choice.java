package ils.circulation.policy.lending;

/** The answers to a question. */
public enum Choice {
  /** The item is on loan to the same borrower: renew that loan. */
  RENEW,
  /** The item is on loan to another: check it in, then lend it. */
  CHECK_IN_FIRST,
  /** The item waits for another: that hold is cancelled. */
  CANCEL_HOLD,
  /** The item waits for another: that hold goes back to the first place in its queue. */
  PUT_HOLD_BACK,
  /** The item was lost, missing or on its way: it has been found. */
  FOUND,
  /** Lend all the same. */
  LEND_ANYWAY,
  /** The item to be withdrawn is on loan: its loan ends first. */
  CLOSE_LOAN,
  /** Place the hold all the same. */
  HOLD_ANYWAY
}
