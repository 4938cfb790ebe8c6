package ils.circulation.why;

import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reason with what decides it.
 *
 * @param id of the rule of lending, such as {@code CO-04}
 * @param value the value of the rule set that decides; null where the reason goes by none
 */
public record ReasonWhy(String id, Reason reason, @Nullable ValueWhy value) {

  static ReasonWhy of(Reason reason, Resolution rules) {
    ValueWhy value =
        decidedBy(reason.rule(), rules).map(key -> ValueWhy.of(rules, key)).orElse(null);
    return new ReasonWhy(reason.rule().id(), reason, value);
  }

  /** The value that a rule of lending goes by; empty for those that go by facts alone. */
  static Optional<RuleKey> decidedBy(LendingRule rule, Resolution rules) {
    return Optional.ofNullable(
        switch (rule) {
          case NO_LOAN_PERIOD, NO_DUE_DATE -> RuleKey.PERIOD;
          case LOAN_LIMIT -> RuleKey.LIMIT;
          case MATERIAL_LIMIT -> RuleKey.MATERIAL_LIMIT;
          case ONSITE_LIMIT -> RuleKey.ONSITE_LIMIT;
          case LIMIT_SET -> RuleKey.LIMIT_SETS;
          case DEBT_OVER_LIMIT, RENEWAL_DEBT -> RuleKey.DEBT_LIMIT;
          case TOO_YOUNG -> RuleKey.AGE_MARK;
          case NOT_FOR_LOAN -> RuleKey.LOANABLE;
          case SAME_TITLE -> RuleKey.SAME_TITLE;
          case RENEWALS_USED -> RuleKey.RENEWALS;
          case MUST_BE_SEEN -> RuleKey.UNSEEN_RENEWALS;
          case TOO_EARLY -> RuleKey.RENEW_EARLIEST;
          case TOO_LATE -> RuleKey.RENEW_UNTIL;
          case OTHERS_WAIT -> RuleKey.HOLD_STOPS_RENEWAL;
          case OVERDUE -> RuleKey.OVERDUE_STOPS_RENEWAL;
          case NO_RENEWAL_PERIOD, NO_RENEWAL_DATE, WOULD_NOT_EXTEND -> renewalPeriod(rules);
          default -> null;
        });
  }

  /** A renewal lasts as long as the loan where no rule says otherwise. */
  private static RuleKey renewalPeriod(Resolution rules) {
    boolean own = rules.value(RuleKey.RENEWAL_PERIOD).isPresent();
    return own ? RuleKey.RENEWAL_PERIOD : RuleKey.PERIOD;
  }
}
