package ils.circulation.holds;

import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.policy.holds.HoldDecision;
import java.util.List;

/** What came of a wish for holds. Only {@link Placed} has changed anything. */
public sealed interface HoldOutcome {

  /** Every line is placed. */
  record Placed(List<HoldReceipt> holds) implements HoldOutcome {}

  /** At least one line may not be placed, so none is. */
  record Declined(List<Line> lines) implements HoldOutcome {}

  /** What the rules say of one line, allowed or not. */
  record Line(long bibId, HoldDecision decision) {}

  /** No copy of this municipality has the barcode. */
  record UnknownItem(String barcode) implements HoldOutcome {}

  /** Nobody can borrow with what was shown. */
  record UnknownBorrower(BorrowerUnknown because) implements HoldOutcome {}
}
