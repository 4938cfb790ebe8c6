package ils.circulation.holds;

import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.holds.PickupPoint;
import java.util.List;

/** What came of changing a hold. */
public sealed interface HoldChange {

  /** It is done, or there was nothing to do: the hold is as it was asked to be. */
  record Done(HoldReceipt hold) implements HoldChange {}

  /** The hold has ended before. */
  record Ended(HoldState state) implements HoldChange {}

  /** It has got its copy, and what was asked for is for those that wait. */
  record Captured(HoldState state) implements HoldChange {}

  /** The library cannot be its pickup place. */
  record NoPickup(List<PickupPoint.Cause> why) implements HoldChange {}

  /** It is not on one copy, or cannot be turned to that one. */
  record NoCopy() implements HoldChange {}

  /** There is no such hold here. */
  record Unknown() implements HoldChange {}
}
