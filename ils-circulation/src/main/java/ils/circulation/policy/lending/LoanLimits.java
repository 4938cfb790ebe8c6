package ils.circulation.policy.lending;

import ils.circulation.policy.rules.LimitSet;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleValue.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Rules CO-04, CO-13, CO-14 and CO-15: how many loans a borrower may have. */
final class LoanLimits {

  private static final String ONSITE = "onsite";

  private final Resolution rules;
  private final PlaceFacts place;
  private final List<LoanTally> loans;
  private final List<Reason> reasons = new ArrayList<>();

  LoanLimits(CheckOutFacts facts) {
    this.rules = facts.rules();
    this.place = facts.place();
    this.loans = facts.borrower().loans().stream().filter(LoanTally::counts).toList();
  }

  /** None if the loan itself is not counted, as textbooks are not. */
  List<Reason> reasons() {
    if (!rules.flag(RuleKey.COUNTED)) {
      return List.of();
    }
    String material = rules.situation().material();
    check(LendingRule.LOAN_LIMIT, RuleKey.LIMIT, loan -> true);
    check(LendingRule.MATERIAL_LIMIT, RuleKey.MATERIAL_LIMIT, l -> l.material().equals(material));
    if (ONSITE.equals(rules.situation().kind())) {
      check(LendingRule.ONSITE_LIMIT, RuleKey.ONSITE_LIMIT, LoanTally::onsite);
    }
    rules.limitSets().stream()
        .filter(limits -> material != null && limits.materials().contains(material))
        .forEach(this::check);
    return reasons;
  }

  private void check(LendingRule rule, RuleKey key, Predicate<LoanTally> counted) {
    Limit limit = rules.limit(key);
    if (limit.count() == null) {
      return;
    }
    int open = open(counted.and(loan -> isWithin(loan, limit)));
    if (open >= limit.count()) {
      add(rule, open, limit.count(), rules.source(key));
    }
  }

  private void check(LimitSet limits) {
    int open = open(loan -> limits.materials().contains(loan.material()));
    if (open >= limits.most()) {
      add(LendingRule.LIMIT_SET, open, limits.most(), limits.name());
    }
  }

  private boolean isWithin(LoanTally loan, Limit limit) {
    String at = Limit.HERE.equals(limit.at()) ? place.node() : limit.at();
    return at == null || loan.nodes().contains(at);
  }

  private int open(Predicate<LoanTally> counted) {
    return loans.stream().filter(counted).mapToInt(LoanTally::loans).sum();
  }

  private void add(LendingRule rule, int open, int limit, String source) {
    reasons.add(
        Reason.override(
            rule,
            Map.of("open", String.valueOf(open), "limit", String.valueOf(limit), "rule", source)));
  }
}
