package ils.opac.fbs.loans;

import ils.circulation.loans.LoanRow;
import ils.opac.fbs.RecordBrief;
import java.time.ZoneId;
import java.util.List;

/** Tells an open loan in FBS's words. */
final class LoanBodies {

  private LoanBodies() {}

  /**
   * @param zone of the library that lent it
   */
  static LoanBody of(LoanRow loan, RecordBrief record, ZoneId zone) {
    var why = loan.isRenewable() ? List.<RenewalStatus>of() : RenewalStatus.of(loan.reasons());
    var own =
        new OwnLoan(
            loan.loanId(),
            loan.bibId(),
            loan.barcode(),
            loan.materialGroup(),
            loan.lentAt(),
            loan.lentNode(),
            loan.dueOn());
    return new LoanBody(loan.isRenewable(), !loan.counted(), why, own.details(record, zone));
  }
}
