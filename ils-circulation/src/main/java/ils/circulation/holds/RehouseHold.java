package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.core.db.Retried;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds another pickup library for a hold whose own has closed for good: the borrower's, or else
 * the next that the copies reach. Its place in the queue stays, and the borrower may choose another
 * on the page of their holds. Where no library is left the hold waits for staff.
 */
@ApplicationScoped
public class RehouseHold {

  @Inject Places places;
  @Inject Organisation organisation;
  @Inject EndHold endHold;
  @Inject MoveHold moveHold;

  /**
   * @return whether it was moved; not if its library is open, or no other will do
   */
  @Retried
  @Transactional
  public boolean rehouse(long hold) {
    return endHold
        .lock(hold)
        .filter(found -> found.state().isOpen())
        .map(this::rehouse)
        .orElse(false);
  }

  private boolean rehouse(Hold hold) {
    Place place = places.of(new Occasion(Actor.SYSTEM, Channel.AUTO, hold.pickupNode(), null));
    if (!place.library().isClosedOn(place.today())) {
      return false;
    }
    Optional<Long> next =
        organisation.tree().librariesWithin(hold.municipalityId()).stream()
            .map(OrgNode::id)
            .filter(node -> node != hold.pickupNode())
            .sorted(Comparator.comparing(node -> !isTheBorrowers(node, hold)))
            .filter(node -> moveHold.against(place, hold, node).isEmpty())
            .findFirst();
    next.ifPresent(node -> moveHold.move(place, hold, node));
    return next.isPresent();
  }

  private boolean isTheBorrowers(long library, Hold hold) {
    OrgTree tree = organisation.tree();
    return tree.get(hold.homeNode()).isWithin(library);
  }
}
