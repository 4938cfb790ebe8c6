package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.lost.ActOutcome.Unknown;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lost.Charged;
import ils.circulation.policy.lost.LossRules;
import ils.circulation.policy.lost.LostBill;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Staff decide what a lost item really costs, once, while there is time (T133). */
@ApplicationScoped
public class DecideCost {

  @Inject StaffActs acts;
  @Inject LoanCases cases;
  @Inject Losses losses;
  @Inject LostBilling billing;
  @Inject EventLog events;

  /** Bills the cost; the receipt is the line. */
  @Retried
  @Transactional
  public ActOutcome<LostBill.Line> decide(Occasion occasion, long loan, Amount cost) {
    Place place = acts.at(occasion, Right.WAIVE_FEES);
    return cases.lock(place, loan).map(known -> decide(known, cost)).orElseGet(Unknown::new);
  }

  private ActOutcome<LostBill.Line> decide(LoanCase loan, Amount cost) {
    Optional<Loss> open = losses.ofLoan(loan.loan().id()).filter(Loss::costOpen);
    if (open.isEmpty()) {
      return new ActOutcome.Declined<>(
          List.of(Reason.refuse(LendingRule.NO_COST_TO_DECIDE, Map.of())));
    }
    return ActOutcome.unless(
        LossRules.againstAmount(cost, loan.terms().worth(loan.price())),
        () -> write(loan, open.get(), cost));
  }

  private LostBill.Line write(LoanCase loan, Loss loss, Amount cost) {
    var line = new LostBill.Line(Charged.REPLACEMENT, cost, "decided by staff");
    losses.costSettled(loss.id());
    billing.writeCost(loan, loss, line);
    events.add(
        loan.place().occasion(),
        new LostEvents.LostCostDecided(loan.loan().id(), cost),
        Losing.about(loan));
    return line;
  }
}
