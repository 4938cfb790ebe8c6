package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.lost.ActOutcome.Unknown;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lost.Charged;
import ils.circulation.policy.lost.LossRules;
import ils.circulation.policy.lost.LostBill;
import ils.circulation.policy.reckoning.Reckoning;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff decide what a lost item really costs, once, while there is time (T133). */
@ApplicationScoped
public class DecideCost {

  @Inject StaffActs acts;
  @Inject LoanCases cases;
  @Inject Losses losses;
  @Inject LostBilling billing;
  @Inject EventLog events;

  /**
   * What is to be decided.
   *
   * @param worth of the item by the rules, which is the most; null for no ceiling
   * @param until the last day; null without end
   */
  public record Open(
      long loanId,
      String barcode,
      String title,
      @Nullable Amount worth,
      @Nullable LocalDate until) {}

  /** What is to be decided of a loan. */
  @Transactional
  public ActOutcome<Open> preview(Occasion occasion, long loan) {
    Place place = acts.at(occasion, Right.WAIVE_FEES);
    return cases.find(place, loan).map(this::open).orElseGet(Unknown::new);
  }

  private ActOutcome<Open> open(LoanCase loan) {
    Optional<Loss> open = losses.ofLoan(loan.loan().id()).filter(Loss::costOpen);
    return open.isEmpty()
        ? nothingToDecide()
        : new ActOutcome.Done<>(
            new Open(
                loan.loan().id(),
                loan.item().barcode().value(),
                loan.title(),
                loan.terms().worth(loan.price()),
                open.get().costUntil()));
  }

  private static <R> ActOutcome<R> nothingToDecide() {
    return new ActOutcome.Declined<>(
        List.of(Reason.refuse(LendingRule.NO_COST_TO_DECIDE, Map.of())));
  }

  /** All that is to be decided here, what runs out first on top. */
  @Transactional
  public List<OpenCost> all(Occasion occasion) {
    Place place = acts.at(occasion, Right.WAIVE_FEES);
    return losses.openCosts(place.municipality());
  }

  /** Bills the cost; the receipt is the line. */
  @Retried
  @Transactional
  @Undoable(ActKind.COST_DECIDED)
  public ActOutcome<LostBill.Line> decide(Occasion occasion, long loan, Amount cost) {
    Place place = acts.at(occasion, Right.WAIVE_FEES);
    return cases.lock(place, loan).map(known -> decide(known, cost)).orElseGet(Unknown::new);
  }

  private ActOutcome<LostBill.Line> decide(LoanCase loan, Amount cost) {
    Optional<Loss> open = losses.ofLoan(loan.loan().id()).filter(Loss::costOpen);
    if (open.isEmpty()) {
      return nothingToDecide();
    }
    return ActOutcome.unless(
        LossRules.againstAmount(cost, loan.terms().worth(loan.price())),
        () -> write(loan, open.get(), cost));
  }

  private LostBill.Line write(LoanCase loan, Loss loss, Amount cost) {
    var line =
        new LostBill.Line(Charged.REPLACEMENT, cost, Reckoning.of(Reckoning.Code.DECIDED_BY_STAFF));
    losses.costSettled(loss.id());
    billing.writeCost(loan, loss, line);
    events.add(
        loan.place().occasion(),
        new LostEvents.LostCostDecided(loan.loan().id(), cost),
        Losing.about(loan));
    return line;
  }
}
