package ils.circulation.policy.rules;

import ils.circulation.policy.due.Schedule;
import ils.circulation.policy.fees.FeeModel;
import ils.circulation.policy.flaw.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text form of rule sets: one fact a line, so that two versions can be compared line by line.
 *
 * <pre>{@code
 * rule-set NAME
 * order group category role location material kind age channel node   (the standard)
 * branch desk                                                         (or borrower, item)
 * running no                                                          (yes: running loans follow)
 *
 * fee-model NAME ladder                  schedule NAME
 *   adult 1:20 8:120 31:230                2026-06-01..2026-07-31 2026-08-20
 *   child 1:10 8:55 31:120               limit-set NAME 2 game console
 *   per delivery
 *
 * rule ID when material book|comic and location !reading-room and age 0..17
 *   period 28 days
 *   renewals 3
 *
 * example NAME
 *   given category child and node branch>municipality
 *   on 2026-09-03
 *   then period is 28 days by ID
 *   then due is 2026-10-01
 *   then fee after 9 days is 55
 * }</pre>
 *
 * <p>A line that begins with {@code #}, and all after a blank and {@code #}, is a remark.
 */
public final class RuleText {

  /** Most characters of a text; the Danish standard has about 4,000. */
  public static final int LONGEST = 200_000;

  private RuleText() {}

  /** What became of a text. */
  public sealed interface Reading {

    /** It can be read; whether it can be used is for {@link RuleChecks} to say. */
    record Readable(RuleSet rules) implements Reading {}

    /** It cannot be read, at these places. */
    record Unreadable(List<RuleProblem> problems) implements Reading {}
  }

  /** Reads a text; all its problems are told at once. */
  public static Reading read(String text) {
    if (text.length() > LONGEST) {
      var problem = RuleProblem.of(1, 1, Flaw.TOO_LONG, LONGEST, text.length());
      return new Reading.Unreadable(List.of(problem));
    }
    return new RuleTextReader().read(TextLine.of(text));
  }

  /** Writes a set so that {@link #read} gives the same set again. */
  public static String print(RuleSet set) {
    List<String> lines = new ArrayList<>(head(set));
    set.feeModels().values().forEach(model -> print(model, lines));
    set.schedules().values().forEach(schedule -> print(schedule, lines));
    set.limitSets().values().forEach(limits -> lines.add("\n" + limits.text()));
    set.rules().forEach(rule -> print(rule, lines));
    set.examples().forEach(example -> lines.add("\n" + example.text()));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> head(RuleSet set) {
    String order = set.order().stream().map(Dimension::word).collect(Collectors.joining(" "));
    return List.of(
        "rule-set " + set.name(),
        "order " + order,
        "branch " + set.branch().word(),
        "running " + (set.running() ? "yes" : "no"));
  }

  private static void print(FeeModel model, List<String> lines) {
    lines.add("\nfee-model " + model.name() + " " + model.kind());
    model.lines().forEach(line -> lines.add("  " + line));
  }

  private static void print(Schedule schedule, List<String> lines) {
    lines.add("\nschedule " + schedule.name());
    schedule
        .lines()
        .forEach(line -> lines.add("  " + line.from() + ".." + line.until() + " " + line.due()));
  }

  private static void print(Rule rule, List<String> lines) {
    lines.add("\n" + rule.headline());
    rule.values().forEach((key, value) -> lines.add("  " + key.word() + " " + value.text()));
  }
}
