package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.policy.holds.Copy;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.holds.PickupPoint;
import ils.circulation.policy.holds.Routes;
import ils.circulation.policy.holds.Wanted;
import ils.circulation.rulebook.Situations;
import ils.circulation.targeting.CopyReader;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.PickupChanged;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.circulation.targeting.TransferRoutes;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * Changes where a hold is fetched. Its place in the queue stays. A copy on the hold shelf is sent
 * on by the next scan; it has no last day until it arrives.
 */
@ApplicationScoped
public class MoveHold {

  @Inject OpenHolds openHolds;
  @Inject CopyReader copies;
  @Inject Pickups pickups;
  @Inject TransferRoutes routes;
  @Inject Situations situations;
  @Inject Organisation organisation;
  @Inject EndHold endHold;
  @Inject Targeting targeting;
  @Inject EventLog events;

  @Retried
  @Transactional
  @Undoable(ActKind.HOLD_MOVED)
  public HoldChange to(Occasion occasion, long hold, long pickup) {
    return openHolds.change(
        occasion,
        hold,
        (place, found) -> {
          if (found.pickupNode() == pickup) {
            return new HoldChange.Done(HoldReceipt.of(found));
          }
          List<PickupPoint.Cause> why = against(place, found, pickup);
          return why.isEmpty() ? move(place, found, pickup) : new HoldChange.NoPickup(why);
        });
  }

  /** What stands against another pickup library. */
  List<PickupPoint.Cause> against(Place place, Hold hold, long pickup) {
    if (!pickups.isOwn(place, pickup)) {
      return List.of(PickupPoint.Cause.NOT_A_PICKUP_PLACE);
    }
    Set<Long> titles =
        copies.titles(hold.target().bibId(), hold.target().level() == HoldLevel.WORK);
    Long own = hold.itemId();
    List<Copy> all =
        copies.ofTitles(titles, place.municipality(), place.now()).stream()
            .map(CopyReader.Standing::copy)
            .filter(copy -> !hold.state().isCaptured() || (own != null && copy.id() == own))
            .toList();
    Routes ways = routes.all();
    return pickups.against(place, wanted(hold, titles, pickup), all, ways);
  }

  private Wanted wanted(Hold hold, Set<Long> titles, long pickup) {
    return new Wanted(
        hold.id(),
        titles,
        hold.target().wantedItem(),
        hold.target().accepts(),
        pickup,
        situations.nodes(pickup),
        true, // whose hold it is was settled when it was placed
        organisation.tree().get(hold.homeNode()).path().reversed());
  }

  /** Moves it; nothing stands against that. */
  HoldChange move(Place place, Hold hold, long pickup) {
    Scene scene = Scene.of(place);
    HoldState before = hold.state();
    long from = hold.pickupNode();
    hold.movePickup(pickup);
    events.add(
        place.occasion(),
        new PickupChanged(hold.id(), before, from, pickup),
        new About(hold.personId(), hold.target().bibId(), hold.itemId(), hold.id()));
    Long copy = hold.itemId();
    if (before == HoldState.TARGETED && copy != null) {
      endHold.release(hold, "moved", scene);
      targeting.findCopy(hold, scene);
      targeting.findHold(copy, scene);
    } else {
      targeting.findCopy(hold, scene);
    }
    return new HoldChange.Done(HoldReceipt.of(hold));
  }
}
