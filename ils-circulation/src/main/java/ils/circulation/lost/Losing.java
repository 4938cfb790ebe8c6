package ils.circulation.lost;

import ils.circulation.blocks.AutomaticBlocks;
import ils.circulation.borrower.BirthDays;
import ils.circulation.loans.LateFees;
import ils.circulation.loans.LateFees.Cost;
import ils.circulation.loans.LateFees.Late;
import ils.circulation.policy.lost.LostBill;
import ils.circulation.policy.lost.LostTerms;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.ids.Ids;
import ils.core.item.ItemAct;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a loan lost, in the transaction of whoever found out: the loan's and the item's state, the
 * late fee until then, the bill, the event, and the block that many losses bring.
 */
@ApplicationScoped
class Losing {

  @Inject LateFees lateFees;
  @Inject BirthDays birthDays;
  @Inject LostBilling billing;
  @Inject Losses losses;
  @Inject AutomaticBlocks blocks;
  @Inject EventLog events;
  @Inject Ids ids;

  /**
   * A loss that is to be.
   *
   * @param at the instant that stops the clock of the late fee
   * @param on its local day
   * @param billOn the day of the bill
   */
  record Happening(
      Cause cause, Instant at, LocalDate on, LocalDate billOn, @Nullable String comment) {

    /** One that staff declare: billed at once. */
    static Happening declared(Cause cause, LoanCase loan, Instant at, @Nullable String comment) {
      LocalDate today = loan.place().today();
      return new Happening(cause, at, LocalDate.ofInstant(at, loan.place().zone()), today, comment);
    }
  }

  /** What it would do; nothing is written. */
  LossReceipt preview(LoanCase loan, Happening loss) {
    return receipt(loan, loss, reckon(loan, loss), billing.bill(loan));
  }

  /** Does it. */
  LossReceipt lose(LoanCase loan, Happening loss) {
    LostBill bill = billing.bill(loan);
    write(loan, loss, bill.costOpen());
    Amount charged = chargeLateFee(loan, loss);
    LossReceipt receipt = receipt(loan, loss, charged, bill);
    log(loan, loss, receipt);
    if (receipt.billOn() == null) {
      billing.write(loan, losses.ofLoan(loan.loan().id()).orElseThrow(), bill);
    }
    Long role = loan.loan().roleId();
    if (role != null) {
      blocks.settle(loan.place(), role);
    }
    return receipt;
  }

  private void write(LoanCase loan, Happening loss, boolean costOpen) {
    loan.loan().lose();
    loan.item().act(ItemAct.DECLARE_LOST, loan.item().placeNodeId(), loan.place().now());
    losses.add(
        new Loss(
            ids.next(),
            loan.loan().id(),
            loan.item().id(),
            loss.cause(),
            loss.at(),
            loss.on(),
            loss.billOn(),
            costOpen,
            costOpen ? costUntil(loan.terms(), loss) : null),
        loan.loan().municipalityId());
  }

  private Amount reckon(LoanCase loan, Happening loss) {
    return chargesLateFee(loan, loss)
        ? lateFees.reckon(loan.place(), late(loan, loss.at()))
        : Amount.NONE;
  }

  /** A claim that took a loss back left its late fee, whose clock that loss had stopped. */
  private boolean chargesLateFee(LoanCase loan, Happening loss) {
    boolean charged =
        loss.cause() == Cause.CLAIM && losses.wasTakenBack(loan.loan().id(), loss.at());
    return loan.terms().chargesLateFee() && !charged;
  }

  private Amount chargeLateFee(LoanCase loan, Happening loss) {
    if (!chargesLateFee(loan, loss)) {
      return Amount.NONE;
    }
    Cost cost = lateFees.charge(loan.place(), late(loan, loss.at()));
    return cost == null ? Amount.NONE : cost.amount();
  }

  /** The loan as late as it was at an instant. */
  Late late(LoanCase loan, Instant until) {
    return Late.of(loan.loan(), loan.item(), until, birthDays.of(loan.loan().personId()));
  }

  private static @Nullable LocalDate costUntil(LostTerms terms, Happening loss) {
    Integer days = terms.costDays();
    return days == null ? null : loss.on().plusDays(days);
  }

  private static LossReceipt receipt(LoanCase loan, Happening loss, Amount lateFee, LostBill bill) {
    return new LossReceipt(
        loan.loan().id(),
        loan.item().id(),
        loan.item().barcode().value(),
        loan.title(),
        loan.loan().personId(),
        loss.cause(),
        loss.on(),
        lateFee,
        bill,
        loss.billOn().isAfter(loan.place().today()) ? loss.billOn() : null,
        bill.costOpen() ? costUntil(loan.terms(), loss) : null);
  }

  private void log(LoanCase loan, Happening loss, LossReceipt receipt) {
    events.add(
        loan.place().occasion(),
        new LostEvents.LoanLost(
            receipt.loanId(),
            loss.cause(),
            loss.on(),
            receipt.lateFee(),
            receipt.billOn(),
            loss.comment()),
        about(loan));
  }

  static About about(LoanCase loan) {
    return new About(
        loan.loan().personId(), loan.item().bibId(), loan.item().id(), loan.loan().id());
  }
}
