package ils.circulation.policy.lending;

import ils.circulation.policy.due.DueAnswer.Due;
import java.util.List;

/** May this borrower take this item now, and until when. */
public sealed interface CheckOutDecision {

  /** Every reason that stands, the gravest first; for a loan those that staff settled. */
  List<Reason> reasons();

  /**
   * Yes.
   *
   * @param due the date with its stages
   * @param reasons that staff overrode or answered
   */
  record Allowed(Due due, List<Reason> reasons) implements CheckOutDecision {}

  /** Somebody must choose first. */
  record Asks(List<Reason> reasons) implements CheckOutDecision {}

  /** Staff with these rights may, with a comment. */
  record NeedsOverride(List<Reason> reasons) implements CheckOutDecision {}

  /** At least one of these cannot be overridden by anybody. */
  record Refused(List<Reason> reasons) implements CheckOutDecision {}
}
