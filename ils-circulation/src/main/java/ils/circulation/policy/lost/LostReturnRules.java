package ils.circulation.policy.lost;

import ils.circulation.policy.lost.LostReturn.Kind;
import ils.circulation.policy.lost.LostReturn.Step;
import ils.circulation.policy.lost.LostReturnFacts.Debt;
import ils.circulation.policy.lost.LostReturnFacts.LateFee;
import ils.core.money.Amount;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to the bill when a lost item comes back (T136-T138, T141, T146). The whole table is
 * in {@code lost-return.approved.md}.
 *
 * <p>Where the bill stands - after the window, or by the refund mode {@code none} - the late fee
 * stands too.
 */
public final class LostReturnRules {

  private final LostReturnFacts facts;
  private final List<Step> steps = new ArrayList<>();

  private LostReturnRules(LostReturnFacts facts) {
    this.facts = facts;
  }

  /** Decides; the same facts give the same steps. */
  public static LostReturn decide(LostReturnFacts facts) {
    return new LostReturnRules(facts).decide();
  }

  private LostReturn decide() {
    if (facts.terms().refund() == RefundMode.NONE || !isWithinWindow()) {
      return new LostReturn(false, List.of());
    }
    for (Debt debt : facts.debts()) {
      if (debt.charged() == Charged.REPLACEMENT || facts.terms().processingToo()) {
        undo(debt);
      }
    }
    lateFee(facts.lateFee());
    return new LostReturn(true, steps);
  }

  /** Strictly: on day 30 of a window of 30 days it is too late (T137). */
  private boolean isWithinWindow() {
    Integer window = facts.terms().window();
    return window == null || ChronoUnit.DAYS.between(facts.lostOn(), facts.returnedOn()) < window;
  }

  private void undo(Debt debt) {
    step(Kind.CANCEL, debt.charged(), debt.open());
    step(Kind.CREDIT_COLLECTION, debt.charged(), debt.transferred());
    if (facts.terms().refund() == RefundMode.ALL) {
      step(Kind.REFUND, debt.charged(), debt.paid());
    }
  }

  private void lateFee(LateFee late) {
    switch (facts.terms().lateFee()) {
      case KEEP -> {}
      case RESTORE -> step(Kind.CHARGE, Charged.LATE_FEE, late.missing(late.atLoss()));
      case CHARGE -> step(Kind.CHARGE, Charged.LATE_FEE, late.missing(late.atReturn()));
      case NOTHING -> step(Kind.CANCEL, Charged.LATE_FEE, late.open());
    }
  }

  private void step(Kind kind, Charged charged, Amount amount) {
    if (amount.minorUnits() > 0) {
      steps.add(new Step(kind, charged, amount));
    }
  }
}
