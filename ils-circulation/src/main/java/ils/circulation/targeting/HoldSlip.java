package ils.circulation.targeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a return tells of the hold that got the copy; for the slip, so without a name.
 *
 * @param pickup the pickup library
 * @param number on the hold shelf; null while the copy is on its way
 * @param until the last day on the shelf
 */
public record HoldSlip(
    long holdId, long pickup, @Nullable String number, @Nullable LocalDate until) {

  static HoldSlip of(Hold hold) {
    return new HoldSlip(hold.id(), hold.pickupNode(), hold.pickupNumber(), hold.shelfUntil());
  }
}
