package ils.circulation.account;

import ils.circulation.fees.Ledger;
import ils.circulation.fees.LedgerOutcome;
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

/** Gives up a debt that was right, or a part of it: mercy, age, a patron who is gone. */
@ApplicationScoped
public class WriteOff {

  @Inject AccountActs acts;
  @Inject Ledger ledger;

  /**
   * Writes off what is left of a debt, or less.
   *
   * @param amount null for all that is left
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   */
  @Retried
  @Transactional
  @Undoable(ActKind.WRITE_OFF)
  public LedgerOutcome writeOff(
      Occasion occasion, long debt, @Nullable Amount amount, String reason) {
    return acts.once(
        occasion, Right.WAIVE_FEES, place -> ledger.writeOff(place, debt, amount, reason));
  }
}
