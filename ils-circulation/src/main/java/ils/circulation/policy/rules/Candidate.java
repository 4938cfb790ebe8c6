package ils.circulation.policy.rules;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One link in the answer to "Why?": a rule that sets the value asked about.
 *
 * @param because in a few English words; the parts are for interfaces that translate
 */
public record Candidate(
    String ruleId,
    int line,
    String value,
    Fate fate,
    @Nullable Dimension dimension,
    String because) {

  /** What became of a rule. */
  public enum Fate {
    WON,
    LOST,
    DID_NOT_MATCH
  }

  static Candidate won(Rule rule, RuleValue value) {
    return new Candidate(
        rule.id(), rule.line(), value.text(), Fate.WON, null, "the heaviest that matches");
  }

  static Candidate lost(Rule rule, RuleValue value, String winner, @Nullable Dimension by) {
    String because =
        by == null
            ? "says the same as " + winner
            : winner + (rule.on(by).isPresent() ? " is nearer by " : " names the ") + by.word();
    return new Candidate(rule.id(), rule.line(), value.text(), Fate.LOST, by, because);
  }

  static Candidate failed(Rule rule, RuleValue value, Condition condition) {
    String because = condition.dimension().word() + " is not " + condition.text();
    return new Candidate(
        rule.id(), rule.line(), value.text(), Fate.DID_NOT_MATCH, condition.dimension(), because);
  }

  @Override
  public String toString() {
    return ruleId + " " + fate.name().toLowerCase(Locale.ROOT) + " (" + value + "): " + because;
  }
}
