package ils.circulation.account;

import ils.circulation.fees.Ledger;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.Method;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Gives a borrower's credit back, or a part of it. */
@ApplicationScoped
public class Refund {

  @Inject AccountActs acts;
  @Inject Ledger ledger;

  /**
   * Gives back at most what was paid and settles nothing.
   *
   * @param amount null for all credit
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk: handing out
   *     money needs more than taking it
   */
  @Retried
  @Transactional
  @Undoable(ActKind.REFUND)
  public LedgerOutcome refund(
      Occasion occasion, long role, @Nullable Amount amount, Method method, String reason) {
    return acts.once(
        occasion, Right.WAIVE_FEES, place -> ledger.refund(place, role, amount, method, reason));
  }
}
