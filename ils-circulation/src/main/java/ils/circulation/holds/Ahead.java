package ils.circulation.holds;

import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.holds.Wanted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold that stands before another one, without whose it is.
 *
 * @param pausedUntil last day asleep; null for one that is awake
 * @param endedOn when it ended; null while it is open
 * @param wanted what it asks for, as far as copies are concerned
 */
public record Ahead(
    long holdId,
    Because because,
    HoldState state,
    LocalDate placedOn,
    @Nullable LocalDate pausedUntil,
    @Nullable LocalDate endedOn,
    Wanted wanted) {

  /** By what it stands there. */
  public enum Because {
    /** The other one was put behind all that are not. */
    PRIORITY,
    /** It was placed later, and staff have moved one of the two. */
    MOVED,
    EARLIER
  }

  /**
   * Those of the same priority stand by their places, which are their ids until staff move them.
   */
  static Because because(boolean low, boolean otherLow, long id, long other) {
    if (low != otherLow) {
      return Because.PRIORITY;
    }
    return id < other ? Because.EARLIER : Because.MOVED;
  }
}
