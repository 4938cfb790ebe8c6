package ils.circulation.lost;

import ils.circulation.policy.lost.LateFeeMode;
import ils.circulation.policy.lost.LostTerms.OnReturn;
import ils.circulation.policy.lost.RefundMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes a bill back whole, however late: the loss was none, or is not believed to be one. */
@ApplicationScoped
class Forgiving {

  /** All of the bill; a late fee until the loss stands. */
  private static final OnReturn ALL = new OnReturn(RefundMode.ALL, null, true, LateFeeMode.KEEP);

  @Inject Losses losses;
  @Inject Undoing undoing;

  /** Ends the loss of the loan, if it has one that has not ended. */
  void forgive(LoanCase loan, LossEnd how) {
    losses
        .ofLoan(loan.loan().id())
        .ifPresent(
            loss -> {
              var plan = undoing.plan(loan, loss, ALL, loan.place().now());
              undoing.write(loan, plan, how);
            });
  }
}
