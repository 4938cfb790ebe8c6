package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.CopyChanged;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a hold on one copy to another copy of the title. Its place in the queue stays; the copy
 * that was set aside for it goes to the next (T185).
 */
@ApplicationScoped
public class TurnHold {

  @Inject OpenHolds openHolds;
  @Inject Items items;
  @Inject EndHold endHold;
  @Inject Targeting targeting;
  @Inject EventLog events;

  /**
   * @return {@link HoldChange.NoCopy} and nothing done if the hold is not on one copy, its copy is
   *     on its way or on the shelf, or the other is no copy of the title that could serve it
   */
  @Retried
  @Transactional
  @Undoable(ActKind.HOLD_MOVED)
  public HoldChange to(Occasion occasion, long hold, String barcode) {
    return openHolds.change(
        occasion,
        hold,
        (place, found) -> {
          Long before = found.target().wantedItem();
          if (before == null || found.state().isCaptured()) {
            return new HoldChange.NoCopy();
          }
          return Barcode.parse(barcode)
              .flatMap(code -> items.find(place.municipality(), code))
              .filter(item -> item.bibId() == found.target().bibId())
              .map(item -> turn(place, found, before, item.id()))
              .orElseGet(HoldChange.NoCopy::new);
        });
  }

  private HoldChange turn(Place place, Hold hold, long before, long item) {
    if (before == item) {
      return new HoldChange.Done(HoldReceipt.of(hold));
    }
    Scene scene = Scene.of(place);
    hold.turnTo(item);
    if (!targeting.couldServe(hold, item, scene)) {
      hold.turnTo(before);
      return new HoldChange.NoCopy();
    }
    Long aside = hold.state() == HoldState.TARGETED ? hold.itemId() : null;
    if (aside != null) {
      endHold.release(hold, "turned", scene);
    }
    events.add(
        place.occasion(),
        new CopyChanged(hold.id(), before, item),
        new About(hold.personId(), hold.target().bibId(), item, hold.id()));
    targeting.findCopy(hold, scene);
    free(aside, scene);
    return new HoldChange.Done(HoldReceipt.of(hold));
  }

  private void free(@Nullable Long copy, Scene scene) {
    if (copy != null) {
      targeting.findHold(copy, scene);
    }
  }
}
