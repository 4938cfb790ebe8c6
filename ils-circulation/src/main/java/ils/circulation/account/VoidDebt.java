package ils.circulation.account;

import ils.circulation.act.Place;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.Ledger.Voiding;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LedgerOutcome.Done;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.fees.LedgerSettings;
import ils.circulation.fees.Method;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.org.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes away a debt that was wrong; what was paid on it within {@link LedgerSettings#CREDIT_DAYS}
 * becomes credit, or is given back.
 */
@ApplicationScoped
public class VoidDebt {

  @Inject AccountActs acts;
  @Inject Ledger ledger;
  @Inject Settings settings;

  /**
   * Voids the debt.
   *
   * @param refund how what was paid is given back at once; null to keep it as credit
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   */
  @Retried
  @Transactional
  @Undoable(ActKind.VOID)
  public LedgerOutcome voidDebt(
      Occasion occasion, long debt, String reason, @Nullable Method refund) {
    return acts.once(occasion, Right.WAIVE_FEES, place -> voided(place, debt, reason, refund));
  }

  private LedgerOutcome voided(Place place, long debt, String reason, @Nullable Method refund) {
    int days = settings.get(LedgerSettings.CREDIT_DAYS, place.desk().id());
    Instant creditFrom = place.now().minus(Duration.ofDays(days));
    LedgerOutcome outcome =
        ledger.voidDebt(place, new Voiding(debt, reason, creditFrom, refund == null));
    if (refund == null || !(outcome instanceof Done(LedgerReceipt done)) || done.freed().isNone()) {
      return outcome;
    }
    return ledger.refund(place, done.role(), done.freed(), refund, reason)
            instanceof Done(LedgerReceipt back)
        ? new Done(done.followedBy(back))
        : outcome;
  }
}
