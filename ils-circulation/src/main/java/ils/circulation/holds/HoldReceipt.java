package ils.circulation.holds;

import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.Hold;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold as it stands after an act.
 *
 * @param groupId the same for holds that were placed as a group
 * @param wantedUntil last day of interest; null for no end
 */
public record HoldReceipt(
    long holdId,
    long bibId,
    HoldLevel level,
    HoldState state,
    long pickup,
    @Nullable Long groupId,
    @Nullable LocalDate wantedUntil) {

  static HoldReceipt of(Hold hold) {
    return new HoldReceipt(
        hold.id(),
        hold.target().bibId(),
        hold.target().level(),
        hold.state(),
        hold.pickupNode(),
        hold.grouping().id(),
        hold.wantedUntil());
  }

  /** All holds of one wish, in its order. */
  public record All(List<HoldReceipt> holds) {
    public All {
      holds = List.copyOf(holds);
    }
  }
}
