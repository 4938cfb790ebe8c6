package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What the acts of staff on items have in common: a place, a right there, an item in hand. */
@ApplicationScoped
class StaffActs {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Items items;

  /**
   * @throws ils.core.access.NotPermitted if the actor does not hold the right at the place
   */
  Place at(Occasion occasion, Right right) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), right, place.desk().id());
    return place;
  }

  /** The item, with its row locked. */
  Optional<Item> lock(Place place, String barcode) {
    return Barcode.parse(barcode).flatMap(known -> items.lock(place.municipality(), known));
  }

  /** The same place once the item is locked; see {@link Places#afterWaiting}. */
  Place afterWaiting(Place place) {
    return places.afterWaiting(place);
  }

  /** The item as it is, for a look at what an act would do. */
  Optional<Item> find(Place place, String barcode) {
    return Barcode.parse(barcode).flatMap(known -> items.find(place.municipality(), known));
  }
}
