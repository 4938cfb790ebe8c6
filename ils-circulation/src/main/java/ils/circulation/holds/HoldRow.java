package ils.circulation.holds;

import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.HoldGroup;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open hold as lists show it.
 *
 * @param position in the queue, from 1; null once it has got its copy, or before its turn
 * @param waiting how many wait for the title, this one included; null likewise
 * @param expectedOn when it may come; null where nobody knows
 * @param group its group; null for a hold that stands alone
 */
public record HoldRow(
    long holdId,
    HoldLevel level,
    HoldState state,
    Title title,
    long pickup,
    LocalDate placedOn,
    @Nullable Integer position,
    @Nullable Integer waiting,
    @Nullable LocalDate expectedOn,
    Days days,
    @Nullable String pickupNumber,
    @Nullable Group group) {

  /** What is waited for; the source id is its control number. */
  public record Title(
      long bibId, String sourceId, String title, @Nullable String author, String materialType) {}

  /**
   * Its days; each null for none.
   *
   * @param shelfUntil last day on the hold shelf
   * @param wantedUntil last day of interest
   */
  public record Days(
      @Nullable LocalDate shelfUntil,
      @Nullable LocalDate wantedUntil,
      @Nullable LocalDate sleepsFrom,
      @Nullable LocalDate sleepsUntil) {}

  /** Holds that were placed as one. */
  public record Group(long id, HoldGroup.Kind kind) {}

  public boolean isReady() {
    return state == HoldState.ON_SHELF;
  }
}
