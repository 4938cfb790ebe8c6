package ils.circulation.policy.holds;

/**
 * The life of a hold. A copy belongs to a hold in {@link #TARGETED}, {@link #IN_TRANSIT} and {@link
 * #ON_SHELF}, and to one hold at a time.
 */
public enum HoldState {
  /** In the queue. */
  WAITING,
  /** In the queue still, and a copy is set aside: it stands on a pull list. */
  TARGETED,
  /** Its copy is on the way to the pickup place. */
  IN_TRANSIT,
  /** Its copy stands on the hold shelf at the pickup place. */
  ON_SHELF,
  /** Comes after another one of its series, and waits for that to end. */
  LATER,
  FULFILLED,
  CANCELLED,
  EXPIRED;

  public boolean isOpen() {
    return switch (this) {
      case WAITING, TARGETED, IN_TRANSIT, ON_SHELF, LATER -> true;
      case FULFILLED, CANCELLED, EXPIRED -> false;
    };
  }

  /** Whether a copy that has been in somebody's hand is promised to it. */
  public boolean isCaptured() {
    return this == IN_TRANSIT || this == ON_SHELF;
  }

  public boolean isInQueue() {
    return this == WAITING || this == TARGETED;
  }
}
