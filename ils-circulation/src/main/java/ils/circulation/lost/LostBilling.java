package ils.circulation.lost;

import ils.circulation.fees.Charge;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.fees.FeeOwners;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.LineKind;
import ils.circulation.policy.lost.Charged;
import ils.circulation.policy.lost.LostBill;
import ils.circulation.policy.lost.LostBillRules;
import ils.circulation.policy.lost.Payer;
import ils.core.event.EventLog;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reckons and writes the bills for lost items. */
@ApplicationScoped
class LostBilling {

  @Inject Guardians guardians;
  @Inject Ledger ledger;
  @Inject FeeOwners owners;
  @Inject Losses losses;
  @Inject PaidLosses paid;
  @Inject Debts debts;
  @Inject EventLog events;

  /** What is billed by the rules of the loan. */
  LostBill bill(LoanCase loan) {
    return LostBillRules.decide(loan.terms(), loan.price(), guardian(loan).isPresent());
  }

  private OptionalLong guardian(LoanCase loan) {
    return guardians.accountFor(loan.loan().personId(), loan.place().today());
  }

  /** Writes the bill: on the payer's account, or on the list of the school. */
  void write(LoanCase loan, Loss loss, LostBill bill) {
    OptionalLong account = account(loan, bill.payer());
    account.ifPresent(role -> bill.lines().forEach(line -> charge(loan, role, loss.id(), line)));
    losses.billed(loss.id(), bill.payer(), account.isPresent() ? Amount.NONE : bill.total());
    endIfPaid(loan); // by credit that was there
    if (!bill.lines().isEmpty()) {
      events.add(
          loan.place().occasion(),
          new LostEvents.LostBilled(loan.loan().id(), bill.payer(), bill.lines()),
          Losing.about(loan));
    }
  }

  /** Charges what staff decided that a lost item costs, on the account of the rest of its bill. */
  void writeCost(LoanCase loan, Loss loss, LostBill.Line line) {
    Payer payer = bill(loan).payer();
    OptionalLong account = account(loan, payer);
    account.ifPresent(role -> charge(loan, role, loss.id(), line));
    losses.billed(loss.id(), payer, account.isPresent() ? Amount.NONE : line.amount());
  }

  /** Ends the loan if nothing of its bill is owed or to come, though no debt moves just now. */
  void endIfPaid(LoanCase loan) {
    paid.moved(
        loan.place(),
        debts.ofLoan(loan.loan().id()).stream()
            .filter(DebtRow::isSettled)
            .map(DebtRow::id)
            .collect(Collectors.toSet()));
  }

  private OptionalLong account(LoanCase loan, Payer payer) {
    Long role = loan.loan().roleId();
    return switch (payer) {
      case BORROWER -> role == null ? OptionalLong.empty() : OptionalLong.of(role);
      case GUARDIAN -> guardian(loan);
      case SCHOOL -> OptionalLong.empty();
    };
  }

  private void charge(LoanCase loan, long role, long loss, LostBill.Line line) {
    ledger.charge(
        loan.place(),
        new Charge(
            role,
            loan.loan().id(),
            kind(line.charged()),
            line.amount(),
            line.reckoning(),
            "lost/" + loss + "/" + line.charged(),
            owners.of(loan.item().homeNodeId(), loan.loan().lentNode()),
            loan.loan().lentNode()));
  }

  static LineKind kind(Charged charged) {
    return switch (charged) {
      case REPLACEMENT -> LineKind.REPLACEMENT;
      case PROCESSING -> LineKind.PROCESSING;
      case LATE_FEE -> LineKind.LATE_FEE;
    };
  }
}
