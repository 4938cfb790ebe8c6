package ils.circulation.policy.lending;

import ils.circulation.policy.due.DueAnswer.Due;
import java.util.List;

/** Can this loan be renewed, and until when. */
public sealed interface RenewalDecision {

  List<Reason> reasons();

  /** Yes; the reasons are those that staff overrode. */
  record Renewable(Due due, List<Reason> reasons) implements RenewalDecision {}

  /** Staff with these rights may, with a comment. */
  record NeedsOverride(List<Reason> reasons) implements RenewalDecision {}

  /** At least one of these cannot be overridden by anybody. */
  record Refused(List<Reason> reasons) implements RenewalDecision {}
}
