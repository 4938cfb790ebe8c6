package ils.circulation.account;

import ils.circulation.act.Place;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Hands debts to debt collection, and calls them back (T138). A debt that was handed over is owed
 * to the collectors and no longer on the account; the finance export tells of both.
 */
@ApplicationScoped
public class HandToCollection {

  @Inject AccountActs acts;
  @Inject Ledger ledger;

  /**
   * Hands over what is left of a debt.
   *
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   */
  @Retried
  @Transactional
  @Undoable(ActKind.COLLECTION)
  public LedgerOutcome handOver(Occasion occasion, long debt, String reason) {
    return acts.once(
        occasion, Right.WAIVE_FEES, (Place place) -> ledger.handOver(place, debt, reason));
  }

  /**
   * Calls back what was handed over of a debt; it is owed here again.
   *
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   */
  @Retried
  @Transactional
  @Undoable(ActKind.COLLECTION)
  public LedgerOutcome callBack(Occasion occasion, long debt, String reason) {
    return acts.once(
        occasion, Right.WAIVE_FEES, (Place place) -> ledger.callBack(place, debt, reason));
  }
}
