package ils.circulation.desk;

import static ils.core.page.Notice.Grade.ACTION;
import static ils.core.page.Notice.Grade.OK;
import static ils.core.page.Notice.Grade.STOP;

import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.policy.lending.CheckOutDecision;
import ils.circulation.policy.lending.Reason;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the desk says after a loan or a renewal was tried. */
final class LendingAnswers {

  private LendingAnswers() {}

  /**
   * @param role for whom the item was scanned
   */
  static Answer of(CheckOutOutcome outcome, long role) {
    return switch (outcome) {
      case CheckOutOutcome.Lent(var loan, var settled) ->
          Answer.of(OK, "circulation.desk.lent", loan.title(), loan.dueOn())
              .with(Reasons.lines(settled))
              .with(found(loan));
      case CheckOutOutcome.Renewed(var loan) -> renewed(loan);
      case CheckOutOutcome.Used(var receipt) ->
          Answer.of(OK, "circulation.desk.used", receipt.title());
      case CheckOutOutcome.Declined(var because, var barcode, var title) ->
          declined(because, new Question(barcode, role, because.reasons()), title);
      case CheckOutOutcome.RenewalDeclined(var because, var barcode, var title) ->
          Answer.of(STOP, "circulation.desk.not-renewed", title)
              .with(Reasons.lines(because.reasons()));
      case CheckOutOutcome.UnknownItem(var barcode) ->
          Answer.of(STOP, "circulation.desk.unknown-item", barcode);
      case CheckOutOutcome.UnknownBorrower(var because) -> unknown(because);
    };
  }

  private static Answer renewed(LoanReceipt loan) {
    return Answer.of(OK, "circulation.desk.renewed", loan.title(), loan.dueOn()).with(found(loan));
  }

  /** What of a bill fell away because the item had been lost (T145). */
  private static List<Line> found(LoanReceipt loan) {
    LoanReceipt.Found found = loan.found();
    if (found == null) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>(List.of(Line.of("circulation.effect.lost-found")));
    if (!found.cancelled().isNone()) {
      lines.add(Line.of("circulation.effect.bill-cancelled", found.cancelled()));
    }
    if (!found.refunded().isNone()) {
      lines.add(Line.of("circulation.effect.bill-refunded", found.refunded()));
    }
    return lines;
  }

  private static Answer declined(CheckOutDecision because, Question question, String title) {
    List<Reason> reasons = because.reasons();
    return switch (because) {
      case CheckOutDecision.Allowed allowed ->
          throw new IllegalStateException("a loan that is allowed was not made");
      case CheckOutDecision.Asks asks ->
          Answer.of(ACTION, "circulation.desk.asks", title)
              .with(told(question, question.told()))
              .asking(question);
      case CheckOutDecision.NeedsOverride needs ->
          Answer.of(ACTION, "circulation.desk.needs-override", title)
              .with(told(question, question.told()))
              .asking(question);
      case CheckOutDecision.Refused refused ->
          Answer.of(STOP, "circulation.desk.refused", title).with(told(question, reasons));
    };
  }

  /** The reasons, and the page that tells the rules behind each. */
  private static List<Line> told(Question question, List<Reason> reasons) {
    String barcode = URLEncoder.encode(question.barcode(), StandardCharsets.UTF_8);
    String href = "/staff/why/check-out?role=" + question.role() + "&barcode=" + barcode;
    List<Line> lines = new ArrayList<>(Reasons.lines(reasons));
    lines.add(Line.link(href, "circulation.why.title"));
    return lines;
  }

  static Answer unknown(BorrowerUnknown because) {
    String word = because.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Object day = because.on() == null ? "" : because.on();
    return Answer.of(STOP, "circulation.borrower." + word, day);
  }

  static Answer of(RenewOutcome outcome, String title) {
    return switch (outcome) {
      case RenewOutcome.Renewed(var loan) -> renewed(loan);
      case RenewOutcome.Declined(var because) ->
          Answer.of(STOP, "circulation.desk.not-renewed", title)
              .with(Reasons.lines(because.reasons()));
      case RenewOutcome.UnknownLoan() -> Answer.of(STOP, "circulation.desk.unknown-loan");
    };
  }
}
