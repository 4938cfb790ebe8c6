package ils.circulation.holdshelf;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.CopyNotThere;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.item.ItemState;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;

/**
 * "It is not there": the hold goes to its next copy at once, and the list of that library shows it.
 * A copy that is missed twice is reported missing.
 */
@ApplicationScoped
public class MissCopy {

  private static final int MISSING_AFTER = 2;

  @Inject Places places;
  @Inject Rights rights;
  @Inject EndHold endHold;
  @Inject Items items;
  @Inject Misses misses;
  @Inject Targeting targeting;
  @Inject EventLog events;

  /**
   * @return false if the hold stands on no pull list any more
   */
  @Retried
  @Transactional
  @Undoable(ActKind.COPY_NOT_THERE)
  public boolean notThere(Occasion occasion, long holdId) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.CIRCULATE, place.desk().id());
    Optional<Hold> hold =
        endHold
            .lock(holdId)
            .filter(found -> found.municipalityId() == place.municipality())
            .filter(found -> found.state() == HoldState.TARGETED);
    hold.ifPresent(found -> miss(place, found));
    return hold.isPresent();
  }

  private void miss(Place place, Hold hold) {
    Scene scene = Scene.of(place);
    Item item = items.lock(Objects.requireNonNull(hold.itemId())).orElseThrow();
    int times = misses.add(item, hold.id(), place.now());
    long at = item.placeNodeId();
    endHold.release(hold, "not-there", scene);
    events.add(
        place.occasion(),
        new CopyNotThere(hold.id(), at, times),
        new About(hold.personId(), item.bibId(), item.id(), hold.id()));
    if (times >= MISSING_AFTER && item.state() == ItemState.AVAILABLE) {
      item.act(ItemAct.REPORT_MISSING, at, place.now());
    }
    targeting.findCopy(hold, scene);
    targeting.findHold(item.id(), scene);
  }
}
