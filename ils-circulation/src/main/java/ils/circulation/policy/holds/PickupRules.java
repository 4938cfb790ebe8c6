package ils.circulation.policy.holds;

import ils.circulation.policy.holds.Fit.Misfit;
import ils.circulation.policy.holds.PickupPoint.Cause;
import java.util.ArrayList;
import java.util.List;

/** At which libraries a hold may be picked up: flagged, in use, and reached by an eligible copy. */
public final class PickupRules {

  private PickupRules() {}

  /**
   * Why a hold may not be picked up at its pickup library; empty when it may.
   *
   * @param flagged whether the library is a pickup place
   * @param closed whether it has closed for good
   * @param copies those that would serve the hold if the pickup library were not asked about
   */
  public static List<Cause> against(
      Wanted hold, boolean flagged, boolean closed, List<Copy> copies, Routes routes) {
    List<Cause> causes = new ArrayList<>();
    if (!flagged) {
      causes.add(Cause.NOT_A_PICKUP_PLACE);
    }
    if (closed) {
      causes.add(Cause.CLOSED_FOR_GOOD);
    }
    List<List<Misfit>> misfits =
        copies.stream()
            .map(copy -> Fit.reasons(hold, copy, routes))
            .filter(PickupRules::isNear)
            .toList();
    if (!misfits.isEmpty() && misfits.stream().noneMatch(List::isEmpty)) {
      boolean byRule = misfits.stream().allMatch(m -> m.contains(Misfit.NO_PICKUP_THERE));
      causes.add(byRule ? Cause.NOT_BY_RULE : Cause.NO_WAY_THERE);
    }
    return causes;
  }

  /** Copies that fail on the pickup library alone, or not at all. */
  private static boolean isNear(List<Misfit> misfits) {
    return misfits.stream().allMatch(m -> m == Misfit.NO_WAY_THERE || m == Misfit.NO_PICKUP_THERE);
  }
}
