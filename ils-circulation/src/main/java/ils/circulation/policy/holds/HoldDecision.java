package ils.circulation.policy.holds;

import ils.circulation.policy.lending.Reason;
import java.util.List;

/** May this borrower place this hold. */
public sealed interface HoldDecision {

  /** Every reason that stands, the gravest first; for a hold those that staff settled. */
  List<Reason> reasons();

  /** Yes; the reasons are those that staff overrode or answered. */
  record Allowed(List<Reason> reasons) implements HoldDecision {}

  /** Somebody must choose first. */
  record Asks(List<Reason> reasons) implements HoldDecision {}

  /** Staff with these rights may, with a comment. */
  record NeedsOverride(List<Reason> reasons) implements HoldDecision {}

  /** At least one of these cannot be overridden by anybody. */
  record Refused(List<Reason> reasons) implements HoldDecision {}
}
