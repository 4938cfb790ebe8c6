package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.blocks.AutomaticBlocks;
import ils.circulation.fees.DebtWatcher;
import ils.circulation.fees.Debts;
import ils.core.event.EventLog;
import ils.core.item.ItemAct;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Ends a lost loan once all that was billed for it is paid or given up; the item is lost and paid
 * for, and may still turn up (T140).
 */
@ApplicationScoped
class PaidLosses implements DebtWatcher {

  @Inject Losses losses;
  @Inject LoanCases cases;
  @Inject Debts debts;
  @Inject AutomaticBlocks blocks;
  @Inject EventLog events;

  @Override
  public void moved(Place place, Set<Long> settled) {
    losses.settledBy(settled).forEach(loan -> cases.lock(place, loan).ifPresent(this::end));
  }

  private void end(LoanCase loan) {
    boolean owing = !debts.owedOn(loan.loan().id()).isNone();
    loan.loan().closeLost(loan.place(), owing);
    if (loan.item().state() == ItemState.LOST) {
      loan.item().act(ItemAct.PAY_LOST, loan.item().placeNodeId(), loan.place().now());
    }
    events.add(
        loan.place().occasion(), new LostEvents.LostPaid(loan.loan().id()), Losing.about(loan));
    Long role = loan.loan().roleId();
    if (role != null) {
      blocks.settle(loan.place(), role);
    }
  }
}
