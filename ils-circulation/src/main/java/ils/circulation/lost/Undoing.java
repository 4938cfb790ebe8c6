package ils.circulation.lost;

import ils.circulation.blocks.SuspensionChange;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.Ledger.Voiding;
import ils.circulation.fees.LineKind;
import ils.circulation.loans.LateFees;
import ils.circulation.policy.lost.Charged;
import ils.circulation.policy.lost.LateFeeMode;
import ils.circulation.policy.lost.LostBill;
import ils.circulation.policy.lost.LostReturn;
import ils.circulation.policy.lost.LostReturn.Kind;
import ils.circulation.policy.lost.LostReturn.Step;
import ils.circulation.policy.lost.LostReturnFacts;
import ils.circulation.policy.lost.LostReturnFacts.LateFee;
import ils.circulation.policy.lost.LostReturnRules;
import ils.circulation.policy.lost.LostTerms;
import ils.circulation.policy.reckoning.Reckoning;
import ils.core.event.EventLog;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes back what a loss has cost, as far as the rules say so, in the transaction of its cause. */
@ApplicationScoped
class Undoing {

  /** Why the system takes a debt away; pages tell it in the reader's language. */
  private static final String TURNED_UP = "item-turned-up";

  @Inject Debts debts;
  @Inject Ledger ledger;
  @Inject LateFees lateFees;
  @Inject Losing losing;
  @Inject LostBilling billing;
  @Inject Losses losses;
  @Inject EventLog events;

  /**
   * What is to be undone.
   *
   * @param terms those that it was decided by
   * @param at when the item turned up
   */
  record Plan(Loss loss, LostTerms.OnReturn terms, Instant at, LostReturn decision) {}

  /** What is undone if the item turns up at an instant; nothing is written. */
  Plan plan(LoanCase loan, Loss loss, LostTerms.OnReturn terms, Instant at) {
    List<DebtRow> rows = debts.ofLoan(loan.loan().id());
    var facts =
        new LostReturnFacts(
            terms,
            loss.lostOn(),
            LocalDate.ofInstant(at, loan.place().zone()),
            rows.stream().flatMap(row -> bill(row).stream()).toList(),
            lateFee(loan, loss, rows, at));
    return new Plan(loss, terms, at, LostReturnRules.decide(facts));
  }

  private Optional<LostReturnFacts.Debt> bill(DebtRow row) {
    return switch (row.kind()) {
      case REPLACEMENT -> Optional.of(debt(Charged.REPLACEMENT, row));
      case PROCESSING -> Optional.of(debt(Charged.PROCESSING, row));
      default -> Optional.empty();
    };
  }

  private LostReturnFacts.Debt debt(Charged charged, DebtRow row) {
    return new LostReturnFacts.Debt(
        charged, row.outstanding(), debts.paidOn(row.id()), debts.collectedOn(row.id()));
  }

  private LateFee lateFee(LoanCase loan, Loss loss, List<DebtRow> rows, Instant at) {
    Amount open = Amount.NONE;
    Amount paid = Amount.NONE;
    for (DebtRow row : rows) {
      if (row.kind() == LineKind.LATE_FEE) {
        open = open.plus(row.outstanding());
        paid = paid.plus(debts.paidOn(row.id())).plus(debts.collectedOn(row.id()));
      }
    }
    return new LateFee(
        open.plus(paid),
        shared(loan, loss, at),
        open,
        reckon(loan, loss.lostAt()),
        reckon(loan, at));
  }

  /** What other loans of the delivery were charged: those lost or returned on the same days. */
  private Amount shared(LoanCase loan, Loss loss, Instant at) {
    LocalDate back = LocalDate.ofInstant(at, loan.place().zone());
    return lateFees.chargedWith(
        loan.place(), loan.loan(), losses.togetherWith(loan.loan(), loss.lostOn(), back));
  }

  private Amount reckon(LoanCase loan, Instant at) {
    return lateFees.reckon(loan.place(), losing.late(loan, at));
  }

  /** Does it, ends the loss and logs it; returns what became of a suspension. */
  SuspensionChange write(LoanCase loan, Plan plan, LossEnd how) {
    LostReturn decision = plan.decision();
    Amount onList = decision.inTime() ? left(loan, plan.terms()) : null;
    losses.end(plan.loss().id(), how, loan.place().now(), onList);
    for (DebtRow row : debts.ofLoan(loan.loan().id())) {
      undo(loan, row, decision);
    }
    for (Step step : decision.steps()) {
      if (step.kind() == Kind.CHARGE) {
        lateFees.add(
            loan.place(),
            losing.late(loan, until(plan)),
            step.amount(),
            Reckoning.of(Reckoning.Code.TURNED_UP));
      }
    }
    if (!decision.steps().isEmpty()) {
      events.add(
          loan.place().occasion(),
          new LostEvents.LostBillCancelled(loan.loan().id(), decision.steps()),
          Losing.about(loan));
    }
    return decision.inTime() ? suspend(loan, plan) : SuspensionChange.NONE;
  }

  /** The instant up to which the late fee counts, by its mode. */
  private static Instant until(Plan plan) {
    return plan.terms().lateFee() == LateFeeMode.RESTORE ? plan.loss().lostAt() : plan.at();
  }

  /** Where being late suspends, the same modes tell what becomes of that (T115). */
  private SuspensionChange suspend(LoanCase loan, Plan plan) {
    LocalDate day = plan.loss().lostOn();
    return switch (plan.terms().lateFee()) {
      case KEEP -> SuspensionChange.NONE;
      case NOTHING -> lateFees.follow(loan.place(), loan.loan(), day, null);
      case RESTORE, CHARGE ->
          lateFees.follow(loan.place(), loan.loan(), day, losing.late(loan, until(plan)));
    };
  }

  /** What stays on the list of a school: its processing fee, if that is not given back. */
  private Amount left(LoanCase loan, LostTerms.OnReturn terms) {
    return billing.bill(loan).lines().stream()
        .filter(line -> line.charged() == Charged.PROCESSING && !terms.processingToo())
        .map(LostBill.Line::amount)
        .reduce(Amount.NONE, Amount::plus);
  }

  /** What debt collection has of it is called back with it; the event tells the collectors. */
  private void undo(LoanCase loan, DebtRow row, LostReturn decision) {
    boolean cancelled = is(decision, Kind.CANCEL, row) || is(decision, Kind.CREDIT_COLLECTION, row);
    boolean refunded = is(decision, Kind.REFUND, row);
    if (cancelled || refunded) {
      Instant paidSince = refunded ? Instant.EPOCH : Instant.MAX;
      ledger.voidDebt(loan.place(), new Voiding(row.id(), TURNED_UP, paidSince, true));
    }
  }

  private static boolean is(LostReturn decision, Kind kind, DebtRow row) {
    return decision.steps().stream()
        .anyMatch(step -> step.kind() == kind && LostBilling.kind(step.charged()) == row.kind());
  }
}
