package ils.selfcheck.server;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.Reason;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.ItemView;
import ils.selfcheck.desk.LendAnswer;
import ils.selfcheck.desk.LendWish;
import ils.selfcheck.desk.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A loan at a machine is the desk's check-out, with nobody there to answer questions. */
@ApplicationScoped
class Lending {

  @Inject CheckOut checkOut;
  @Inject Pins pins;

  LendAnswer lend(Act act, LendWish wish) {
    Optional<String> wrongPin = pins.refusal(act, wish.card());
    if (wrongPin.isPresent()) {
      return new LendAnswer.Declined(null, List.of(wrongPin.get()), null);
    }
    Said said = wish.renewalMeant() ? Said.chose(Choice.RENEW) : Said.NOTHING;
    var borrower = new BorrowerRef.ByKey(wish.card().number());
    return answer(
        act,
        checkOut.checkOut(Occasions.of(act), new CheckOut.Wish(borrower, wish.barcode(), said)));
  }

  private static LendAnswer answer(Act act, CheckOutOutcome outcome) {
    return switch (outcome) {
      case CheckOutOutcome.Lent lent -> lent(lent.loan(), false);
      case CheckOutOutcome.Renewed renewed -> lent(renewed.loan(), true);
      case CheckOutOutcome.Used used -> said(Sentences.of(act, "sip2.used-here"));
      case CheckOutOutcome.Declined no ->
          declined(act, item(no.barcode(), no.title()), no.because().reasons());
      case CheckOutOutcome.RenewalDeclined no ->
          declined(act, item(no.barcode(), no.title()), no.because().reasons());
      case CheckOutOutcome.UnknownItem unknown -> said(Sentences.of(act, "sip2.item-unknown"));
      case CheckOutOutcome.UnknownBorrower(BorrowerUnknown because) ->
          said(Sentences.of(act, "card." + because.why()));
    };
  }

  static LendAnswer lent(LoanReceipt loan, boolean renewed) {
    ItemView item = item(loan.barcode(), loan.title());
    return new LendAnswer.Lent(item, loan.dueOn(), renewed, true, List.of());
  }

  static LendAnswer declined(Act act, @Nullable ItemView item, List<Reason> reasons) {
    return new LendAnswer.Declined(item, ReasonSentences.of(act, reasons), null);
  }

  static LendAnswer said(String sentence) {
    return new LendAnswer.Declined(null, List.of(sentence), null);
  }

  /** What a receipt tells of an item, which is no more than these two. */
  static ItemView item(String barcode, String title) {
    return ItemView.named(barcode, title);
  }
}
