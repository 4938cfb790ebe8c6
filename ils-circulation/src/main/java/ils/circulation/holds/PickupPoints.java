package ils.circulation.holds;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.Borrowers;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.PickupPoint;
import ils.circulation.targeting.CopyReader;
import ils.circulation.targeting.TransferRoutes;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Where a borrower could fetch a title, and of every other library why not. */
@ApplicationScoped
public class PickupPoints {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Borrowers borrowers;
  @Inject CopyReader copies;
  @Inject Consider consider;
  @Inject Pickups pickups;
  @Inject TransferRoutes routes;

  /**
   * Those that are offered first, then by name; empty if nobody borrows with what was shown.
   *
   * @param language in which they are named, as a tag such as {@code en}
   */
  @Transactional
  public List<PickupPoint> of(Occasion occasion, BorrowerRef ref, long bib, String language) {
    Place place = places.of(occasion);
    if (!(borrowers.find(ref, place) instanceof Borrowers.Found.One(var borrower))) {
      return List.of();
    }
    permit.require(place, borrower.personId());
    var line = new HoldWish.Line(HoldLevel.TITLE, bib, null, Accepts.ALL);
    var asked =
        new Consider.Asked(
            line,
            null,
            Set.of(bib),
            copies.ofTitles(Set.of(bib), place.municipality(), place.now()),
            0);
    var asker = new Consider.Asker(place, borrower, place.library().id(), Said.NOTHING);
    return pickups.all(
        place, consider.wanted(asker, asked), asked.copies(), routes.all(), language);
  }
}
