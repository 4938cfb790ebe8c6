package ils.circulation.batch;

import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.policy.lending.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a pile that was lent, one line for each tag in the order of the pile.
 *
 * @param lent how many are the borrower's now
 */
public record LentPile(int lent, List<Line> lines) {

  public LentPile {
    lines = List.copyOf(lines);
  }

  /** What came of one tag. */
  public enum Result {
    LENT,
    /** It was the borrower's already. */
    RENEWED,
    /** The borrower stands for uses in the house; there is no loan. */
    USED_HERE,
    DECLINED,
    UNKNOWN_ITEM
  }

  /**
   * One tag.
   *
   * @param done whether the borrower may take it away: its security bit may be cleared
   * @param title empty where the item is unknown
   * @param reasons why not, or what staff set aside
   */
  public record Line(
      String barcode,
      String title,
      Result result,
      boolean done,
      @Nullable LoanReceipt loan,
      List<Reason> reasons) {

    static Line unknown(String tag) {
      return new Line(tag, "", Result.UNKNOWN_ITEM, false, null, List.of());
    }

    static Line of(CheckOutOutcome outcome) {
      return switch (outcome) {
        case CheckOutOutcome.Lent(var loan, var settled) -> taken(Result.LENT, loan, settled);
        case CheckOutOutcome.Renewed(var loan) -> taken(Result.RENEWED, loan, List.of());
        case CheckOutOutcome.Used(var receipt) ->
            new Line(receipt.barcode(), receipt.title(), Result.USED_HERE, false, null, List.of());
        case CheckOutOutcome.Declined(var because, var barcode, var title) ->
            new Line(barcode, title, Result.DECLINED, false, null, because.reasons());
        case CheckOutOutcome.RenewalDeclined(var because, var barcode, var title) ->
            new Line(barcode, title, Result.DECLINED, false, null, because.reasons());
        case CheckOutOutcome.UnknownItem(var tag) -> unknown(tag);
        case CheckOutOutcome.UnknownBorrower unknown ->
            throw new IllegalStateException("the borrower of a pile is known before its items");
      };
    }

    private static Line taken(Result result, LoanReceipt loan, List<Reason> settled) {
      return new Line(loan.barcode(), loan.title(), result, true, loan, settled);
    }
  }

  static LentPile of(List<Line> lines) {
    return new LentPile((int) lines.stream().filter(Line::done).count(), lines);
  }
}
