package ils.circulation.why;

import ils.circulation.policy.rules.Candidate;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.policy.rules.RuleValue;
import java.util.Arrays;
import java.util.List;

/**
 * One value in one situation and where it comes from.
 *
 * @param key its word in the text form
 * @param value in the words of the text form; empty if nothing sets it and it has no default
 * @param rule the rule that won, or {@link Resolution#STANDARD}
 * @param chain every rule that sets it, the winner first, each with why it won or did not
 */
public record ValueWhy(String key, String value, String rule, List<Candidate> chain) {

  public ValueWhy {
    chain = List.copyOf(chain);
  }

  public static ValueWhy of(Resolution rules, RuleKey key) {
    String value = rules.value(key).map(RuleValue::text).orElse("");
    return new ValueWhy(key.word(), value, rules.source(key), rules.why(key));
  }

  /** Those values that any rule sets, in the order of the document. */
  public static List<ValueWhy> ruled(Resolution rules) {
    return all(rules).stream().filter(value -> !value.chain.isEmpty()).toList();
  }

  /** Every value, in the order of the document. */
  public static List<ValueWhy> all(Resolution rules) {
    return Arrays.stream(RuleKey.values()).map(key -> of(rules, key)).toList();
  }

  /** Whether no rule wins and the product's safe default holds. */
  public boolean isStandard() {
    return rule.equals(Resolution.STANDARD);
  }
}
