package ils.circulation.policy.lending;

import ils.circulation.policy.lending.RenewalFacts.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules DD-01 to DD-04: may staff give a running loan this due date. */
public final class DueDateRules {

  /** How far ahead a due date by hand may lie; anything later is a slip of the hand. */
  public static final int MOST_YEARS_AHEAD = 3;

  private DueDateRules() {}

  /**
   * What stands against it, gravest first; empty if nothing does.
   *
   * @param lentOn local day of the loan
   * @param today local day where it was lent
   */
  public static List<Reason> against(
      State state, LocalDate lentOn, LocalDate dueOn, LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    Map<String, String> day = Map.of("due", dueOn.toString());
    switch (state) {
      case CLOSED -> reasons.add(Reason.refuse(LendingRule.DUE_DATE_OF_CLOSED, Map.of()));
      case LOST, CLAIMED -> reasons.add(Reason.refuse(LendingRule.DUE_DATE_OF_LOST, Map.of()));
      case OPEN -> {}
    }
    if (dueOn.isBefore(today)) {
      reasons.add(Reason.refuse(LendingRule.DUE_DATE_PAST, day));
    }
    if (dueOn.isBefore(lentOn)) {
      reasons.add(Reason.refuse(LendingRule.DUE_DATE_BEFORE_LOAN, day));
    }
    return reasons.stream().sorted().toList();
  }
}
