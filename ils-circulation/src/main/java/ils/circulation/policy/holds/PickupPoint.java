package ils.circulation.policy.holds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library where a hold could be picked up, and why not.
 *
 * @param why empty when it may be chosen
 * @param expected the first day a copy could be there; null when none is free
 */
public record PickupPoint(
    long node, String code, String name, List<Cause> why, @Nullable LocalDate expected) {

  /** Why a library is not offered. */
  public enum Cause {
    NOT_A_PICKUP_PLACE,
    CLOSED_FOR_GOOD,
    /** Nothing travels there from any copy. */
    NO_WAY_THERE,
    /** The rules of every copy name other places. */
    NOT_BY_RULE
  }

  public PickupPoint {
    why = List.copyOf(why);
  }

  public boolean isOffered() {
    return why.isEmpty();
  }
}
