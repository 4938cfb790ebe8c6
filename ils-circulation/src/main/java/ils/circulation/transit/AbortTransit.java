package ils.circulation.transit;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.targeting.Capture;
import ils.circulation.targeting.Scene;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.item.ItemState;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Calls a transit off. The item then stands, available, where it was last scanned, as after a
 * check-in there of an item that may stay; it is never left in transit without one (T123). A hold
 * that it was on its way to may have it from there, or another copy that is nearer.
 */
@ApplicationScoped
public class AbortTransit {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Items items;
  @Inject Transits transits;
  @Inject Capture capture;
  @Inject EventLog events;

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * The transit is over.
     *
     * @param node id of the library where the item stands now
     */
    record Aborted(String barcode, long node) implements Outcome {}

    /** The item is not on its way; nothing has changed. */
    record NotOnItsWay(String barcode) implements Outcome {}

    /** No item of this municipality has the barcode. */
    record UnknownItem(String barcode) implements Outcome {}
  }

  /** A transit was called off. */
  public record TransitAborted(long placeNode, ItemState stateAfter) implements DomainEvent {}

  /**
   * @throws ils.core.access.NotPermitted if the actor may not take returns here
   */
  @Retried
  @Transactional
  @Undoable(ActKind.TRANSIT_ABORTED)
  public Outcome abort(Occasion occasion, String barcode) {
    Place place = places.of(occasion);
    permit.require(place, null);
    Optional<Item> item =
        Barcode.parse(barcode).flatMap(known -> items.lock(place.municipality(), known));
    if (item.isEmpty()) {
      return new Outcome.UnknownItem(barcode);
    }
    return item.get().state() == ItemState.IN_TRANSIT
        ? aborted(place, item.get())
        : new Outcome.NotOnItsWay(barcode);
  }

  private Outcome aborted(Place place, Item item) {
    long present = item.placeNodeId();
    item.act(ItemAct.CHECK_IN, present, place.now());
    transits.end(item.id(), TransitEnd.ABORTED, place.library().id(), place.now());
    events.add(
        place.occasion(),
        new TransitAborted(present, item.state()),
        new About(null, item.bibId(), item.id(), null));
    capture.standsFree(Scene.of(place), item.id());
    return new Outcome.Aborted(item.barcode().value(), present);
  }
}
