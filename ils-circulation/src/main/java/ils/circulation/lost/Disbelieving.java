package ils.circulation.lost;

import ils.circulation.blocks.AutomaticBlocks;
import ils.circulation.policy.lost.LostBill;
import ils.core.event.EventLog;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a claimed loan lost since the day of the claim: its borrower is not believed (T142). A loss
 * that stood all the time goes on to stand, and is not billed again.
 */
@ApplicationScoped
class Disbelieving {

  @Inject Claims claims;
  @Inject Losses losses;
  @Inject Losing losing;
  @Inject LostBilling billing;
  @Inject AutomaticBlocks blocks;
  @Inject EventLog events;

  /** What it would do; nothing is written. */
  LossReceipt preview(LoanCase loan) {
    return losses
        .ofLoan(loan.loan().id())
        .map(loss -> standing(loan, loss))
        .orElseGet(() -> losing.preview(loan, sinceClaim(loan, null)));
  }

  /** Does it, and resolves the claim. */
  LossReceipt lose(LoanCase loan, @Nullable String comment) {
    Losing.Happening since = sinceClaim(loan, comment);
    claims.resolve(loan.loan().id(), Claims.Resolution.LOST, loan.place().now());
    events.add(
        loan.place().occasion(),
        new LostEvents.ClaimResolved(loan.loan().id(), Claims.Resolution.LOST.name(), comment),
        Losing.about(loan));
    return losses
        .ofLoan(loan.loan().id())
        .map(loss -> again(loan, loss))
        .orElseGet(() -> losing.lose(loan, since));
  }

  private Losing.Happening sinceClaim(LoanCase loan, @Nullable String comment) {
    Instant claimed = claims.madeAt(loan.loan().id()).orElse(loan.place().now());
    return Losing.Happening.declared(Cause.CLAIM, loan, claimed, comment);
  }

  private LossReceipt again(LoanCase loan, Loss loss) {
    loan.loan().lose();
    Long role = loan.loan().roleId();
    if (role != null) {
      blocks.settle(loan.place(), role);
    }
    return standing(loan, loss);
  }

  /** What is still to come of a loss that stands. */
  private LossReceipt standing(LoanCase loan, Loss loss) {
    LostBill bill = billing.bill(loan);
    LocalDate billOn = loss.billOn();
    return new LossReceipt(
        loan.loan().id(),
        loan.item().id(),
        loan.item().barcode().value(),
        loan.title(),
        loan.loan().personId(),
        loss.cause(),
        loss.lostOn(),
        Amount.NONE,
        billOn == null ? new LostBill(bill.payer(), List.of(), loss.costOpen()) : bill,
        billOn,
        loss.costUntil());
  }
}
