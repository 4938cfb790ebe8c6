package ils.circulation.account;

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

/** Registers money that a borrower pays at the desk: all, a part, or for chosen debts. */
@ApplicationScoped
public class TakePayment {

  @Inject AccountActs acts;
  @Inject Ledger ledger;

  /**
   * Takes the payment, or says why not and changes nothing.
   *
   * @throws ils.core.access.NotPermitted unless the actor may take payments at this desk
   */
  @Retried
  @Transactional
  @Undoable(ActKind.PAYMENT)
  public LedgerOutcome pay(Occasion occasion, long role, Ledger.Payment payment) {
    return acts.once(occasion, Right.TAKE_PAYMENT, place -> ledger.pay(place, role, payment));
  }
}
