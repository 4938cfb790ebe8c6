package ils.circulation.loans;

import ils.circulation.policy.lending.Reason;
import java.util.List;

/** What came of a check-in. */
public sealed interface CheckInOutcome {

  /** The item is taken. */
  record Taken(ReturnReceipt receipt) implements CheckInOutcome {}

  /** The date it is said to have come back is impossible; nothing has changed. */
  record Refused(List<Reason> reasons, String barcode, String title) implements CheckInOutcome {}

  /** No item of this municipality has the barcode, or it is none. */
  record UnknownItem(String barcode) implements CheckInOutcome {}
}
