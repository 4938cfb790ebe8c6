package ils.circulation.holds;

import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.targeting.Closing;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Scene;
import ils.core.db.Retried;
import ils.core.event.Actor;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Cancels a hold; its copy goes to the next who waits, at once. */
@ApplicationScoped
public class CancelHold {

  @Inject OpenHolds openHolds;
  @Inject EndHold endHold;

  @Retried
  @Transactional
  @Undoable(ActKind.HOLD_CANCELLED)
  public HoldChange cancel(Occasion occasion, long hold) {
    boolean own = occasion.actor().is(Actor.Kind.PATRON);
    return openHolds.change(
        occasion,
        hold,
        (place, found) -> {
          endHold.close(found, own ? Closing.BORROWER : Closing.STAFF, Scene.of(place));
          return new HoldChange.Done(HoldReceipt.of(found));
        });
  }
}
