package ils.circulation.loans;

import ils.circulation.borrower.Borrower;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A loan as it stands after an act; what a receipt, a kiosk or an API shows.
 *
 * @param dueOn the local day that people are told
 * @param dueAt the last instant in time
 * @param renewals how often it has been renewed
 */
public record LoanReceipt(
    long loanId,
    long itemId,
    long bibId,
    String barcode,
    String title,
    long personId,
    long roleId,
    LocalDate dueOn,
    Instant dueAt,
    int renewals) {

  static LoanReceipt of(Loan loan, Borrower borrower, String barcode, String title) {
    return new LoanReceipt(
        loan.id(),
        loan.itemId(),
        loan.bibId(),
        barcode,
        title,
        borrower.personId(),
        borrower.roleId(),
        loan.dueOn(),
        loan.dueAt(),
        loan.renewals());
  }
}
