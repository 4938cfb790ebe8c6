package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.lost.ActOutcome.Unknown;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.targeting.Capture;
import ils.circulation.targeting.Scene;
import ils.circulation.transit.TransitEnd;
import ils.circulation.transit.Transits;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.item.ItemMoves;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down that an item is not where it should be. It is found by any return or loan of it. */
@ApplicationScoped
public class ReportMissing {

  @Inject StaffActs acts;
  @Inject LoanCases cases;
  @Inject Transits transits;
  @Inject Capture capture;
  @Inject EventLog events;

  /** Whether it can be; nothing changes. */
  @Transactional
  public ActOutcome<ItemReceipt> preview(Occasion occasion, String barcode) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    return acts.find(place, barcode)
        .map(item -> ActOutcome.unless(against(item), () -> receipt(item)))
        .orElseGet(Unknown::new);
  }

  /**
   * Where the item is on loan, or cannot go missing from its state, it is declined by LO-06.
   *
   * @param comment where it was looked for; kept in the event
   */
  @Retried
  @Transactional
  @Undoable(ActKind.MISSING)
  public ActOutcome<ItemReceipt> report(
      Occasion occasion, String barcode, @Nullable String comment) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    return acts.lock(place, barcode)
        .map(
            item ->
                ActOutcome.unless(
                    against(item), () -> report(acts.afterWaiting(place), item, comment)))
        .orElseGet(Unknown::new);
  }

  private static List<Reason> against(Item item) {
    return ItemMoves.after(item.state(), ItemAct.REPORT_MISSING).isPresent()
        ? List.of()
        : List.of(Reason.refuse(LendingRule.WRONG_STATE, Map.of("state", item.state().name())));
  }

  private ItemReceipt report(Place place, Item item, @Nullable String comment) {
    ItemState before = item.state();
    if (before == ItemState.IN_TRANSIT) {
      transits.end(item.id(), TransitEnd.MISSING, place.library().id(), place.now());
    }
    item.act(ItemAct.REPORT_MISSING, item.placeNodeId(), place.now());
    events.add(
        place.occasion(),
        new LostEvents.ItemMissing(before, comment),
        new About(null, item.bibId(), item.id(), null));
    capture.letGo(Scene.of(place), item.id());
    return receipt(item);
  }

  private ItemReceipt receipt(Item item) {
    return new ItemReceipt(
        item.id(), item.barcode().value(), cases.title(item), item.state(), null, null, null);
  }
}
