package ils.circulation.bounces;

/** What came of a mail to the address for bounces. */
public enum BounceOutcome {
  /** The address is not used any more, and the news goes by the next channel. */
  BROKEN,
  /** The news goes by the next channel; the address is tried again next time. */
  NOT_DELIVERED,
  /** The mail server still tries: nothing is done. */
  DELAYED,
  /** The mail arrived: nothing is done. */
  DELIVERED,
  /** The message had come back before, or was never sent by mail: nothing is done. */
  NOT_AWAITED,
  /** No delivery report, such as the answer of somebody on holiday: nothing is done. */
  NO_REPORT,
  /** A report that cannot be read or contradicts itself: nothing is done. */
  MALFORMED,
  /** Its address was never given to any mail server by us: nothing is done. */
  FORGED,
  /** It tells of no message of ours: nothing is done. */
  NOT_OURS,
  /** Larger than any report: it was not read. */
  TOO_LARGE;

  /** Whether a person might want to look at the mail, so that it is left in the mailbox. */
  boolean isForPeople() {
    return switch (this) {
      case BROKEN, NOT_DELIVERED, DELAYED, DELIVERED, NOT_AWAITED -> false;
      case NO_REPORT, MALFORMED, FORGED, NOT_OURS, TOO_LARGE -> true;
    };
  }
}
