package ils.circulation.loans;

import ils.circulation.borrower.Borrower;
import ils.core.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan as it stands after an act; what a receipt, a kiosk or an API shows.
 *
 * @param dueOn the local day that people are told
 * @param dueAt the last instant in time
 * @param renewals how often it has been renewed
 * @param found what fell away because the item had been lost; null where it had not
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
    int renewals,
    @Nullable Found found) {

  /**
   * What the bill for a loss came to when its item turned up.
   *
   * @param cancelled what was still owed
   * @param refunded what was paid and is now to the payer's credit
   */
  public record Found(Amount cancelled, Amount refunded) {}

  /** The same for an item that had been lost. */
  LoanReceipt with(@Nullable Found settled) {
    return new LoanReceipt(
        loanId, itemId, bibId, barcode, title, personId, roleId, dueOn, dueAt, renewals, settled);
  }

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
        loan.renewals(),
        null);
  }
}
