package ils.opac.fbs.loans;

import ils.opac.fbs.FbsTime;
import ils.opac.fbs.MaterialGroup;
import ils.opac.fbs.RecordBrief;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One of a patron's loans, open or returned, as an answer about it needs it. */
public record OwnLoan(
    long id,
    long bib,
    String barcode,
    String materialGroup,
    Instant lentAt,
    long lentNode,
    LocalDate dueOn) {

  LoanBody.Details details(RecordBrief record, ZoneId zone) {
    return new LoanBody.Details(
        id,
        record.recordId(),
        barcode,
        FbsTime.local(lentAt, zone),
        dueOn,
        LoanBody.LoanType.LOAN,
        new MaterialGroup(materialGroup),
        record.ill());
  }
}
