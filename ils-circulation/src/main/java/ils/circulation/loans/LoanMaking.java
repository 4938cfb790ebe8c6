package ils.circulation.loans;

import ils.circulation.loans.LoanEvents.LoanOpened;
import ils.circulation.policy.lending.CheckOutDecision.Allowed;
import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.transit.TransitEnd;
import ils.circulation.transit.Transits;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.ids.Ids;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Writes a loan down: its row, the item's state, the event. */
@ApplicationScoped
class LoanMaking {

  @Inject Ids ids;
  @Inject Loans loans;
  @Inject Transits transits;
  @Inject EventLog events;

  LoanReceipt lend(CheckOut.Act act, Loan.Terms terms, String title, Allowed allowed) {
    Item item = act.item();
    Loan loan = new Loan(ids.next(), item, act.borrower(), act.place(), terms);
    ItemState before = item.state();
    item.act(ItemAct.CHECK_OUT, act.place().library().id(), act.place().now());
    loans.add(loan);
    if (before == ItemState.IN_TRANSIT) {
      transits.end(item.id(), TransitEnd.LENT, act.place().library().id(), act.place().now());
    }
    events.add(
        act.place().occasion(),
        new LoanOpened(
            loan.id(),
            act.borrower().roleId(),
            loan.dueOn(),
            loan.ruleVersion(),
            before,
            overridden(allowed.reasons()),
            act.said().comment()),
        new About(act.borrower().personId(), item.bibId(), item.id(), loan.id()));
    return LoanReceipt.of(loan, act.borrower(), item.barcode().value(), title);
  }

  static List<LendingRule> overridden(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.gravity() == Gravity.OVERRIDE)
        .map(Reason::rule)
        .toList();
  }
}
