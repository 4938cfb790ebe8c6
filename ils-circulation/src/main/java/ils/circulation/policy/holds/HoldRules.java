package ils.circulation.policy.holds;

import static ils.circulation.policy.lending.LendingRule.ALREADY_ON_HOLD;
import static ils.circulation.policy.lending.LendingRule.COPY_IS_IN;
import static ils.circulation.policy.lending.LendingRule.HAS_IT_ON_LOAN;
import static ils.circulation.policy.lending.LendingRule.HOLDS_TODAY;
import static ils.circulation.policy.lending.LendingRule.HOLD_BLOCKED;
import static ils.circulation.policy.lending.LendingRule.HOLD_DEBT;
import static ils.circulation.policy.lending.LendingRule.HOLD_LIMIT;
import static ils.circulation.policy.lending.LendingRule.HOLD_ROLE_EXPIRED;
import static ils.circulation.policy.lending.LendingRule.HOLD_ROLE_INACTIVE;
import static ils.circulation.policy.lending.LendingRule.LEVEL_NOT_ALLOWED;
import static ils.circulation.policy.lending.LendingRule.NOTHING_TO_HOLD;
import static ils.circulation.policy.lending.LendingRule.NOT_HOLDABLE;
import static ils.circulation.policy.lending.LendingRule.PICKUP_NOT_POSSIBLE;

import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.policy.lending.Verdict;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.core.money.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rules HO-01 to HO-13: facts in, a decision with all its reasons out. */
public final class HoldRules {

  private final HoldFacts facts;
  private final Resolution rules;
  private final List<Reason> reasons = new ArrayList<>();

  private HoldRules(HoldFacts facts) {
    this.facts = facts;
    this.rules = facts.rules();
  }

  /** Decides, and names every reason at once. */
  public static HoldDecision decide(HoldFacts facts, StaffWord said) {
    return new HoldRules(facts).decide(said);
  }

  private HoldDecision decide(StaffWord said) {
    supply();
    sameTitle();
    counts();
    borrower();
    if (!facts.pickup().isEmpty()) {
      String causes = facts.pickup().stream().map(Enum::name).collect(Collectors.joining(","));
      reasons.add(Reason.refuse(PICKUP_NOT_POSSIBLE, Map.of("cause", causes)));
    }
    Verdict verdict = Verdict.of(reasons, said);
    return switch (verdict.gravity()) {
      case REFUSE -> new HoldDecision.Refused(verdict.standing());
      case OVERRIDE -> new HoldDecision.NeedsOverride(verdict.standing());
      case ASK -> new HoldDecision.Asks(verdict.standing());
      case NOTE -> new HoldDecision.Allowed(verdict.settled());
    };
  }

  private void supply() {
    HoldFacts.Supply supply = facts.supply();
    if (supply.copies() == 0) {
      reasons.add(Reason.refuse(NOTHING_TO_HOLD, Map.of()));
    } else if (supply.eligible() == 0) {
      reasons.add(Reason.refuse(NOT_HOLDABLE, Map.of("rule", rules.source(RuleKey.HOLDABLE))));
    }
    if (!rules.names(RuleKey.HOLD_LEVELS).contains(facts.level().word())) {
      override(LEVEL_NOT_ALLOWED, RuleKey.HOLD_LEVELS, Map.of());
    }
    HoldFacts.Named inAt = supply.inAt();
    if (inAt != null && rules.word(RuleKey.HOLD_ON_SHELF).equals("when-out")) {
      override(COPY_IS_IN, RuleKey.HOLD_ON_SHELF, Map.of("open", inAt.da(), "open-en", inAt.en()));
    }
  }

  private void sameTitle() {
    atMost(ALREADY_ON_HOLD, RuleKey.HOLDS_PER_TITLE, facts.tally().sameTitle());
    if (facts.tally().titleLoans() == 0) {
      return;
    }
    switch (rules.word(RuleKey.HOLD_OWN_LOAN)) {
      case "refuse" -> override(HAS_IT_ON_LOAN, RuleKey.HOLD_OWN_LOAN, Map.of());
      case "ask" ->
          reasons.add(
              facts.place().staffed()
                  ? Reason.ask(HAS_IT_ON_LOAN, Choice.HOLD_ANYWAY)
                  : Reason.refuse(HAS_IT_ON_LOAN, Map.of()));
      default -> {}
    }
  }

  private void counts() {
    HoldFacts.Tally tally = facts.tally();
    boolean sleepingCount = rules.flag(RuleKey.HOLD_LIMIT_SLEEPING);
    atMost(
        HOLD_LIMIT,
        RuleKey.HOLD_LIMIT,
        sleepingCount ? tally.open() : tally.open() - tally.sleeping());
    atMost(HOLDS_TODAY, RuleKey.HOLDS_PER_DAY, tally.today());
  }

  private void atMost(LendingRule rule, RuleKey key, int have) {
    Integer most = rules.count(key);
    if (most != null && have >= most) {
      override(rule, key, Map.of("limit", String.valueOf(most), "open", String.valueOf(have)));
    }
  }

  private void borrower() {
    BorrowerFacts borrower = facts.borrower();
    if (!borrower.active()) {
      reasons.add(Reason.override(HOLD_ROLE_INACTIVE, Map.of()));
    }
    if (borrower.expiredOn(facts.place().today())) {
      reasons.add(
          Reason.override(HOLD_ROLE_EXPIRED, Map.of("on", String.valueOf(borrower.expiresOn()))));
    }
    for (BorrowerFacts.Standing block : borrower.blocks()) {
      Map<String, String> details = block.details();
      reasons.add(
          block.overridable()
              ? Reason.override(HOLD_BLOCKED, details)
              : Reason.refuse(HOLD_BLOCKED, details));
    }
    Amount limit = rules.money(RuleKey.DEBT_LIMIT);
    if (limit != null && borrower.debt().exceeds(limit)) {
      override(
          HOLD_DEBT,
          RuleKey.DEBT_LIMIT,
          Map.of("debt", borrower.debt().toString(), "limit", limit.toString()));
    }
  }

  private void override(LendingRule rule, RuleKey key, Map<String, String> details) {
    Map<String, String> all = new HashMap<>(details);
    all.put("rule", rules.source(key));
    reasons.add(Reason.override(rule, all));
  }
}
