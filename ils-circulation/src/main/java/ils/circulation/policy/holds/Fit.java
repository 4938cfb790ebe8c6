package ils.circulation.policy.holds;

import java.util.ArrayList;
import java.util.List;

/** Whether a copy can serve a hold at all; both directions of the matching ask here. */
public final class Fit {

  private Fit() {}

  /** Why a copy does not serve a hold. */
  public enum Misfit {
    NOT_HOLDABLE,
    OUT_OF_CIRCULATION,
    OTHER_TITLE,
    OTHER_COPY,
    OTHER_MATERIAL,
    OTHER_LANGUAGE,
    OLDER_EDITION,
    FOR_OTHERS,
    NO_WAY_THERE,
    NO_PICKUP_THERE
  }

  /** Every reason at once; none when the copy can serve the hold. */
  public static List<Misfit> reasons(Wanted hold, Copy copy, Routes routes) {
    List<Misfit> misfits = new ArrayList<>();
    Copy.Obstacle obstacle = copy.obstacle();
    if (obstacle != null) {
      misfits.add(
          obstacle == Copy.Obstacle.OUT_OF_CIRCULATION
              ? Misfit.OUT_OF_CIRCULATION
              : Misfit.NOT_HOLDABLE);
    }
    edition(hold, copy, misfits);
    if (!isForBorrower(hold, copy)) {
      misfits.add(Misfit.FOR_OTHERS);
    }
    if (routes.days(copy.place(), hold.pickup()) == null) {
      misfits.add(Misfit.NO_WAY_THERE);
    }
    if (!copy.pickup().isEmpty()
        && hold.pickupCodes().stream().noneMatch(copy.pickup()::contains)) {
      misfits.add(Misfit.NO_PICKUP_THERE);
    }
    return misfits;
  }

  private static void edition(Wanted hold, Copy copy, List<Misfit> misfits) {
    if (!hold.titles().contains(copy.bibId())) {
      misfits.add(Misfit.OTHER_TITLE);
    }
    Long item = hold.item();
    if (item != null && item != copy.id()) {
      misfits.add(Misfit.OTHER_COPY);
    }
    if (!hold.accepts().takesMaterial(copy.edition().material())) {
      misfits.add(Misfit.OTHER_MATERIAL);
    }
    if (!hold.accepts().takesLanguage(copy.edition().language())) {
      misfits.add(Misfit.OTHER_LANGUAGE);
    }
    if (!hold.accepts().takesYear(copy.edition().year())) {
      misfits.add(Misfit.OLDER_EDITION);
    }
  }

  private static boolean isForBorrower(Wanted hold, Copy copy) {
    Long school = copy.onlyFor();
    return school == null || (hold.school() && hold.borrower().contains(school));
  }

  public static boolean serves(Wanted hold, Copy copy, Routes routes) {
    return reasons(hold, copy, routes).isEmpty();
  }
}
