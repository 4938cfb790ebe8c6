package ils.circulation.loans;

import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.policy.lending.CheckOutDecision;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.RenewalDecision;
import java.util.List;

/** What came of a check-out. Only {@link Lent}, {@link Renewed} and {@link Used} did anything. */
public sealed interface CheckOutOutcome {

  /**
   * The loan is made.
   *
   * @param settled reasons that staff overrode or answered
   */
  record Lent(LoanReceipt loan, List<Reason> settled) implements CheckOutOutcome {}

  /** The item was the borrower's already, and the loan is renewed. */
  record Renewed(LoanReceipt loan) implements CheckOutOutcome {}

  /** No loan: the borrower stands for uses in the house, and one is counted. */
  record Used(ReturnReceipt receipt) implements CheckOutOutcome {}

  /**
   * Not lent: a question, an override that is needed, or a refusal.
   *
   * @param title of the item scanned, for the screen
   */
  record Declined(CheckOutDecision because, String barcode, String title)
      implements CheckOutOutcome {}

  /** The item was the borrower's already and cannot be renewed. */
  record RenewalDeclined(RenewalDecision because, String barcode, String title)
      implements CheckOutOutcome {}

  /** No item of this municipality has the barcode, or it is none. */
  record UnknownItem(String barcode) implements CheckOutOutcome {}

  /** Nobody can borrow with what was shown. */
  record UnknownBorrower(BorrowerUnknown because) implements CheckOutOutcome {}
}
