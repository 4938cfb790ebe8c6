package ils.circulation.policy.rules;

import ils.circulation.policy.due.LoanPeriod;
import ils.circulation.policy.due.LoanPeriod.Scheduled;
import ils.circulation.policy.due.LoanPeriod.UntilMark;
import ils.circulation.policy.fees.FeeModel;
import ils.circulation.policy.flaw.Complaint;
import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.rules.RuleText.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether a rule text can be used: readable, referring to what exists, without ties, within the law
 * and true to its own examples.
 */
public final class RuleChecks {

  private final String text;
  private final RuleSet set;
  private final KnownNames known;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final List<TextLine> lines;

  private RuleChecks(String text, RuleSet set, KnownNames known) {
    this.text = text;
    this.set = set;
    this.known = known;
    this.lines = TextLine.of(text);
  }

  /** The outcome of a check. */
  public sealed interface Checked {

    /** It can be used. */
    record Good(CompiledRules rules) implements Checked {}

    /** It cannot, for all these reasons; the version in force stays. */
    record Bad(List<RuleProblem> problems) implements Checked {}
  }

  /** Checks a text, and makes it ready if it is good. */
  public static Checked check(String text, KnownNames known) {
    return switch (RuleText.read(text)) {
      case Reading.Unreadable(List<RuleProblem> problems) -> new Checked.Bad(problems);
      case Reading.Readable(RuleSet set) -> new RuleChecks(text, set, known).check();
    };
  }

  private Checked check() {
    set.rules().forEach(this::references);
    set.feeModels().values().forEach(this::withinTheLaw);
    ties();
    CompiledRules compiled = CompiledRules.of(set);
    if (problems.isEmpty()) {
      set.examples()
          .forEach(e -> e.run(compiled, known.marks()).failures().forEach(line -> failed(e, line)));
    }
    return problems.isEmpty()
        ? new Checked.Good(compiled)
        : new Checked.Bad(problems.stream().sorted().limit(RuleProblem.MOST_TOLD).toList());
  }

  /**
   * What comes of each example of a text; none while it cannot be read or refers to what does not
   * exist.
   */
  public static List<ExampleRun> examples(String text, KnownNames known) {
    if (!(RuleText.read(text) instanceof Reading.Readable(RuleSet set))) {
      return List.of();
    }
    var checks = new RuleChecks(text, set, known);
    set.rules().forEach(checks::references);
    CompiledRules compiled = CompiledRules.of(set);
    return checks.problems.isEmpty()
        ? set.examples().stream().map(example -> example.run(compiled, known.marks())).toList()
        : List.of();
  }

  private void failed(Example example, ExampleRun.Line line) {
    var complaint = Complaint.of(Flaw.EXAMPLE_FAILS, example.name(), line.expected(), line.found());
    problem(example.line(), example.name(), complaint);
  }

  private void references(Rule rule) {
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Named named) {
        named.names().stream()
            .filter(name -> !known.isKnown(named.dimension(), name))
            .forEach(name -> unknown(rule.line(), name, named.dimension().word()));
      }
    }
    for (Map.Entry<RuleKey, RuleValue> entry : rule.values().entrySet()) {
      references(lineOf(rule, entry.getKey()), entry.getKey(), entry.getValue());
    }
  }

  private void references(int line, RuleKey key, RuleValue value) {
    switch (value) {
      case RuleValue.Period(LoanPeriod p) when p instanceof Scheduled s ->
          needs(line, s.schedule(), "schedule", set.schedules());
      case RuleValue.Period(LoanPeriod p) when p instanceof UntilMark m -> {
        if (!known.isMark(m.mark())) {
          unknown(line, m.mark(), "mark");
        }
      }
      case RuleValue.Hard(var due) when due != null && due.schedule() != null ->
          needs(line, due.schedule(), "schedule", set.schedules());
      case RuleValue.Word(String word) when key == RuleKey.FEE && !word.equals("none") ->
          needs(line, word, "fee-model", set.feeModels());
      case RuleValue.Word(String word) when key == RuleKey.HOURS && !known.isHours(word) ->
          unknown(line, word, "hours");
      case RuleValue.Names(List<String> names) when key == RuleKey.LIMIT_SETS ->
          names.forEach(name -> needs(line, name, "limit-set", set.limitSets()));
      case RuleValue.Names(List<String> names)
          when key == RuleKey.PICKUP || key == RuleKey.FLOAT_AMONG ->
          names.forEach(name -> needsNode(line, name));
      case RuleValue.Limit(var count, String at)
          when at != null && !at.equals(RuleValue.Limit.HERE) ->
          needsNode(line, at);
      default -> {}
    }
  }

  private void needs(int line, String name, String kind, Map<String, ?> defined) {
    if (!defined.containsKey(name)) {
      unknown(line, name, kind);
    }
  }

  private void needsNode(int line, String name) {
    if (!known.isKnown(Dimension.NODE, name)) {
      unknown(line, name, Dimension.NODE.word());
    }
  }

  private void unknown(int line, String name, String kind) {
    problem(line, name, Complaint.of(Flaw.NO_SUCH, kind, name));
  }

  private void withinTheLaw(FeeModel model) {
    known
        .feeMaximum()
        .flatMap(maximum -> maximum.complaint(model))
        .ifPresent(
            complaint ->
                problem(lineStarting("fee-model " + model.name()), model.name(), complaint));
  }

  /** Equal weight and different values: refused, rather than decided by which line comes first. */
  private void ties() {
    List<Rule> rules = set.rules();
    for (int i = 0; i < rules.size() && problems.size() < RuleProblem.MOST_TOLD; i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        tie(rules.get(i), rules.get(j));
      }
    }
  }

  private void tie(Rule first, Rule second) {
    for (Map.Entry<RuleKey, RuleValue> entry : second.values().entrySet()) {
      RuleValue value = first.values().get(entry.getKey());
      if (value != null && !value.equals(entry.getValue()) && first.ties(second)) {
        problem(
            lineOf(second, entry.getKey()),
            entry.getKey().word(),
            Complaint.of(
                Flaw.TIE,
                first.id(),
                second.id(),
                entry.getKey().word(),
                value.text(),
                entry.getValue().text()));
      }
    }
  }

  private int lineOf(Rule rule, RuleKey key) {
    return lines.stream()
        .filter(line -> line.number() > rule.line() && line.word().equals(key.word()))
        .mapToInt(TextLine::number)
        .findFirst()
        .orElse(rule.line());
  }

  private int lineStarting(String start) {
    return lines.stream()
        .filter(line -> (line.raw() + " ").startsWith(start + " "))
        .mapToInt(TextLine::number)
        .findFirst()
        .orElse(1);
  }

  private void problem(int line, String part, Complaint complaint) {
    String raw = text.lines().skip(line - 1L).findFirst().orElse("");
    problems.add(new TextLine(line, raw).at(part, complaint));
  }
}
