package ils.circulation.policy.rules;

import ils.circulation.policy.due.ClosedPolicy;
import ils.circulation.policy.due.DueTerms;
import ils.circulation.policy.due.HardDue;
import ils.circulation.policy.due.LoanPeriod;
import ils.circulation.policy.fees.FeeModel;
import ils.circulation.policy.fees.NoFee;
import ils.core.money.Amount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules say in one situation, each value with the rule it comes from. */
public final class Resolution {

  /** In place of a rule's id, where no rule sets the value. */
  public static final String STANDARD = "(standard)";

  private final CompiledRules rules;
  private final Situation situation;
  private final @Nullable Rule[] winners;

  Resolution(CompiledRules rules, Situation situation, @Nullable Rule[] winners) {
    this.rules = rules;
    this.situation = situation;
    this.winners = winners;
  }

  public RuleSet set() {
    return rules.set();
  }

  public Situation situation() {
    return situation;
  }

  /** The value by rule, or else the safe default; empty only for what has no default. */
  public Optional<RuleValue> value(RuleKey key) {
    Rule winner = winners[key.ordinal()];
    return winner == null ? key.standard() : Optional.ofNullable(winner.values().get(key));
  }

  /** The id of the rule that set the value, or {@link #STANDARD}. */
  public String source(RuleKey key) {
    Rule winner = winners[key.ordinal()];
    return winner == null ? STANDARD : winner.id();
  }

  /** "Why?": all rules that set the value, the winner first. */
  public List<Candidate> why(RuleKey key) {
    return rules.chain(key, situation);
  }

  public Optional<LoanPeriod> period(RuleKey key) {
    return value(key).map(v -> ((RuleValue.Period) v).period());
  }

  /** Null is without limit. */
  public @Nullable Integer count(RuleKey key) {
    return value(key).map(v -> ((RuleValue.Count) v).count()).orElse(null);
  }

  public RuleValue.Limit limit(RuleKey key) {
    return (RuleValue.Limit) value(key).orElseThrow();
  }

  public boolean flag(RuleKey key) {
    return ((RuleValue.Flag) value(key).orElseThrow()).on();
  }

  public String word(RuleKey key) {
    return ((RuleValue.Word) value(key).orElseThrow()).word();
  }

  public List<String> names(RuleKey key) {
    return ((RuleValue.Names) value(key).orElseThrow()).names();
  }

  /** Null is without limit. */
  public @Nullable Amount money(RuleKey key) {
    return value(key).map(v -> ((RuleValue.Money) v).amount()).orElse(null);
  }

  /** The debt limit that this debt passes; null if it may be. */
  public @Nullable Amount passedDebtLimit(Amount debt) {
    Amount limit = money(RuleKey.DEBT_LIMIT);
    if (limit == null) {
      return null;
    }
    boolean stops =
        debt.equals(limit) ? word(RuleKey.DEBT_AT_LIMIT).equals("stopped") : debt.exceeds(limit);
    return stops ? limit : null;
  }

  public FeeModel feeModel() {
    String name = word(RuleKey.FEE);
    FeeModel model = set().feeModels().get(name);
    return model == null ? new NoFee(name) : model;
  }

  public List<LimitSet> limitSets() {
    return names(RuleKey.LIMIT_SETS).stream().map(set().limitSets()::get).toList();
  }

  /** For a loan; empty without a period. */
  public Optional<DueTerms> loanTerms() {
    return period(RuleKey.PERIOD).map(p -> terms(p, period(RuleKey.DEMAND_PERIOD).orElse(null)));
  }

  /** For a renewal; empty without a period. */
  public Optional<DueTerms> renewalTerms() {
    LoanPeriod demand = period(RuleKey.RENEWAL_DEMAND_PERIOD).orElse(null);
    return period(RuleKey.RENEWAL_PERIOD)
        .or(() -> period(RuleKey.PERIOD))
        .map(p -> terms(p, demand));
  }

  private DueTerms terms(LoanPeriod period, @Nullable LoanPeriod demand) {
    HardDue hard = value(RuleKey.HARD_DUE).map(v -> ((RuleValue.Hard) v).due()).orElse(null);
    return new DueTerms(
        period,
        demand,
        hard,
        ClosedPolicy.ofWord(word(RuleKey.CLOSED_DAYS)),
        orZero(RuleKey.OPENING_OFFSET),
        flag(RuleKey.BEFORE_EXPIRY),
        orZero(RuleKey.BOOKING_BUFFER),
        orZero(RuleKey.SHORTEST_LOAN));
  }

  private int orZero(RuleKey key) {
    Integer count = count(key);
    return count == null ? 0 : count;
  }
}
