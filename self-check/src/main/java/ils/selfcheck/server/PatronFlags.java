package ils.selfcheck.server;

import ils.circulation.loans.PatronAtMachine.Answer;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.selfcheck.codes.PatronFlag;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The 14 flags of the patron status out of what circulation says, each by itself true. Reasons that
 * circulation does not know (too many renewals, claims, lost, billed or overdue items) are never
 * claimed; they only ever show as a denial, if at all.
 */
final class PatronFlags {

  private static final String LOST_CARD = "card-lost";

  private PatronFlags() {}

  static Set<PatronFlag> of(Answer.Patron patron) {
    Set<LendingRule> against =
        patron.againstLoans().stream().map(Reason::rule).collect(Collectors.toSet());
    boolean ended =
        against.contains(LendingRule.ROLE_INACTIVE) || against.contains(LendingRule.ROLE_EXPIRED);
    Set<PatronFlag> flags = EnumSet.noneOf(PatronFlag.class);
    set(flags, PatronFlag.CHARGE_DENIED, !against.isEmpty());
    set(flags, PatronFlag.RENEWAL_DENIED, ended || patron.stopsRenewals());
    set(flags, PatronFlag.RECALL_DENIED, ended);
    set(flags, PatronFlag.HOLD_DENIED, ended);
    set(flags, PatronFlag.CARD_LOST, patron.blocks().contains(LOST_CARD));
    set(flags, PatronFlag.TOO_MANY_CHARGED, against.contains(LendingRule.LOAN_LIMIT));
    set(flags, PatronFlag.EXCESSIVE_FEES, against.contains(LendingRule.DEBT_OVER_LIMIT));
    return flags;
  }

  private static void set(Set<PatronFlag> flags, PatronFlag flag, boolean holds) {
    if (holds) {
      flags.add(flag);
    }
  }
}
