package ils.circulation.holdshelf;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.lost.LostEvents.ItemMissing;
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
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
  @Inject Organisation organisation;
  @Inject EventLog events;

  /**
   * What somebody looked for, as the pull list showed it: two people may hold the same list, and
   * the second of them has looked for nothing that stands there now.
   *
   * @param missed how often the copy had been looked for in vain
   */
  public record Sought(long hold, String barcode, int missed) {}

  /**
   * @return false if the copy does not stand on the pull list of this library any more, or somebody
   *     else has told so meanwhile
   */
  @Retried
  @Transactional
  @Undoable(ActKind.COPY_NOT_THERE)
  public boolean notThere(Occasion occasion, Sought sought) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.CIRCULATE, place.desk().id());
    Optional<Hold> hold =
        endHold
            .lock(sought.hold())
            .filter(found -> found.municipalityId() == place.municipality())
            .filter(found -> found.state() == HoldState.TARGETED);
    Optional<Item> copy =
        hold.map(Hold::itemId).flatMap(items::lock).filter(item -> isSought(place, item, sought));
    copy.ifPresent(item -> miss(place, hold.orElseThrow(), item));
    return copy.isPresent();
  }

  private boolean isSought(Place place, Item item, Sought sought) {
    return item.barcode().value().equals(sought.barcode())
        && item.state() == ItemState.AVAILABLE
        && organisation.tree().get(item.placeNodeId()).isWithin(place.library().id())
        && misses.of(item) == sought.missed();
  }

  private void miss(Place place, Hold hold, Item item) {
    Scene scene = Scene.of(place);
    int times = misses.add(item, hold.id(), place.now());
    long at = item.placeNodeId();
    endHold.release(hold, "not-there", scene);
    events.add(
        place.occasion(),
        new CopyNotThere(hold.id(), at, times),
        new About(hold.personId(), item.bibId(), item.id(), hold.id()));
    if (times >= MISSING_AFTER) {
      reportMissing(place, item);
    }
    targeting.findCopy(hold, scene);
    targeting.findHold(item.id(), scene);
  }

  private void reportMissing(Place place, Item item) {
    ItemState before = item.state();
    item.act(ItemAct.REPORT_MISSING, item.placeNodeId(), place.now());
    events.add(
        place.occasion(),
        new ItemMissing(before, null),
        new About(null, item.bibId(), item.id(), null));
  }
}
