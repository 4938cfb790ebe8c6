package ils.circulation.holdshelf;

import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.db.Retried;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.item.Items;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Offers a copy that stands free to those who wait, after what no act has told of. */
@ApplicationScoped
public class OfferCopy {

  @Inject Items items;
  @Inject Targeting targeting;
  @Inject Organisation organisation;
  @Inject Clock clock;

  @Retried
  @Transactional
  public void offer(long itemId) {
    items
        .lock(itemId)
        .ifPresent(
            item -> {
              OrgNode place = organisation.tree().get(item.placeNodeId());
              var occasion = new Occasion(Actor.SYSTEM, Channel.AUTO, place.id(), null);
              targeting.findHold(itemId, new Scene(occasion, clock.instant(), place.zone()));
            });
  }
}
