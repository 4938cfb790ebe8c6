package ils.circulation.renewal;

import ils.circulation.loans.LoanReceipt;
import ils.circulation.policy.lending.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * The receipt of renewing all of a person's loans.
 *
 * @param renewed those that got a new due date, soonest due first before it
 * @param kept those that did not, each with all its reasons
 */
public record RenewedAll(long personId, List<LoanReceipt> renewed, List<Kept> kept) {

  public RenewedAll {
    renewed = List.copyOf(renewed);
    kept = List.copyOf(kept);
  }

  /** A loan that is due as before. */
  public record Kept(
      long loanId, String barcode, String title, LocalDate dueOn, List<Reason> reasons) {}
}
