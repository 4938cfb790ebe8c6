package ils.opac.fbs.loans;

import ils.circulation.loans.LoanRow;
import ils.opac.fbs.FbsTime;
import ils.opac.fbs.RecordBrief;
import java.time.ZoneId;
import java.util.List;

/** Tells a loan in FBS's words. */
final class LoanBodies {

  private LoanBodies() {}

  /**
   * @param zone of the library that lent it
   */
  static LoanBody of(LoanRow loan, RecordBrief record, ZoneId zone) {
    var why = loan.isRenewable() ? List.<RenewalStatus>of() : RenewalStatus.of(loan.reasons());
    return new LoanBody(loan.isRenewable(), !loan.counted(), why, details(loan, record, zone));
  }

  static LoanBody.Details details(LoanRow loan, RecordBrief record, ZoneId zone) {
    return new LoanBody.Details(
        loan.loanId(),
        record.recordId(),
        loan.barcode(),
        FbsTime.local(loan.lentAt(), zone),
        loan.dueOn(),
        LoanBody.LoanType.LOAN,
        new LoanBody.MaterialGroup(loan.materialGroup()),
        record.ill());
  }
}
