package ils.circulation.why;

import ils.circulation.policy.due.DueAnswer;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision and the rules behind it. Whatever decides by rules can be told so: a loan's due date,
 * a refusal, a fee line, a place in a queue.
 *
 * @param facts what it came to and what it went by, in the order in which they are told
 * @param ruleSet name of the rule set asked
 * @param version of it; 0 for the one that ships with the product
 * @param situation what the rules were asked with
 * @param reasons all that stands or stood against it, each with the value that decides it
 * @param stages how a due date came about; empty where none was reckoned
 * @param values each with the rule that won and why the others did not
 */
public record Explanation(
    Subject subject,
    List<Fact> facts,
    String ruleSet,
    long version,
    String situation,
    List<ReasonWhy> reasons,
    List<DueAnswer.Stage> stages,
    List<ValueWhy> values) {

  /** What is explained. */
  public enum Subject {
    LOAN,
    CHECK_OUT,
    RENEWAL,
    FEE,
    HOLD;

    /** As it stands in message keys. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Something the decision came to or went by.
   *
   * @param key the message key {@code circulation.why.fact.KEY}
   * @param value a day, an amount, a code; never a person's name
   */
  public record Fact(String key, Object value) {}

  public Explanation {
    facts = List.copyOf(facts);
    reasons = List.copyOf(reasons);
    stages = List.copyOf(stages);
    values = List.copyOf(values);
  }

  /**
   * Begins with what every explanation has.
   *
   * @param situation as {@code SituationText} prints it
   */
  public static Explanation of(
      Subject subject, RuleVersion version, String situation, List<ValueWhy> values) {
    String name = version.rules().set().name();
    return new Explanation(
        subject, List.of(), name, version.id(), situation, List.of(), List.of(), values);
  }

  public Explanation with(String key, Object value) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(new Fact(key, value));
    return new Explanation(subject, more, ruleSet, version, situation, reasons, stages, values);
  }

  public Explanation because(List<Reason> all, Resolution rules) {
    List<ReasonWhy> told = all.stream().map(reason -> ReasonWhy.of(reason, rules)).toList();
    return new Explanation(subject, facts, ruleSet, version, situation, told, stages, values);
  }

  public Explanation by(List<DueAnswer.Stage> steps) {
    return new Explanation(subject, facts, ruleSet, version, situation, reasons, steps, values);
  }
}
