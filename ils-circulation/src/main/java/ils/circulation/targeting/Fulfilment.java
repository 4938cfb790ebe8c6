package ils.circulation.targeting;

import ils.circulation.act.Place;
import ils.core.item.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Settles holds when a copy is lent. Runs in the transaction of the loan, the item locked. */
@ApplicationScoped
public class Fulfilment {

  @Inject EndHold endHold;
  @Inject Targeting targeting;

  /**
   * The copy is lent: the borrower's own hold is fulfilled, by this copy or instead of another; a
   * hold of somebody else loses the copy.
   */
  public void lent(Place place, Item item, Claims claims, Lent lent) {
    Scene scene = Scene.of(place);
    Claims.Claim claim = claims.copy();
    if (claim != null && claim.isOf(lent.borrower())) {
      endHold.lock(claim.holdId()).ifPresent(h -> endHold.fulfil(h, lent.loan(), item.id(), scene));
      return;
    }
    if (claim != null) {
      endHold.lock(claim.holdId()).ifPresent(hold -> lose(hold, item.id(), lent, scene));
    }
    claims.own().stream()
        .findFirst()
        .flatMap(endHold::lock)
        .filter(hold -> hold.state().isOpen())
        .ifPresent(hold -> endHold.fulfil(hold, lent.loan(), item.id(), scene));
  }

  /**
   * The loan that was made.
   *
   * @param borrower the person
   * @param cancelOther whether staff chose to cancel somebody else's hold instead of putting it
   *     back
   */
  public record Lent(long loan, long borrower, boolean cancelOther) {}

  private void lose(Hold hold, long item, Lent lent, Scene scene) {
    if (!hold.state().isOpen() || !Objects.equals(hold.itemId(), item)) {
      return;
    }
    if (lent.cancelOther()) {
      endHold.close(hold, Closing.STAFF, scene);
    } else {
      endHold.release(hold, "lent", scene);
      targeting.findCopy(hold, scene);
    }
  }
}
