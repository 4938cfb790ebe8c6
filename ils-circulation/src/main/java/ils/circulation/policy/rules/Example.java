package ils.circulation.policy.rules;

import ils.circulation.policy.due.DueAnswer;
import ils.circulation.policy.due.DueDates;
import ils.circulation.policy.due.DueFacts;
import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.fees.LateReturn;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A case that a rule set says of itself; the set cannot be used while one of them fails.
 *
 * <p>Due dates in examples are reckoned as if every day were open, so that they do not break when
 * somebody changes opening hours.
 *
 * @param given the situation as written
 * @param on the day of the loan
 */
public record Example(
    String name, int line, String given, Situation situation, LocalDate on, List<Then> thens) {

  public Example {
    thens = List.copyOf(thens);
  }

  /** One line that must come true. */
  public sealed interface Then {
    String text();

    record ValueIs(RuleKey key, String value, @Nullable String by) implements Then {
      @Override
      public String text() {
        return key.word() + " is " + value + (by == null ? "" : " by " + by);
      }
    }

    record DueIs(LocalDate due) implements Then {
      @Override
      public String text() {
        return "due is " + due;
      }
    }

    record FeeIs(int daysLate, Amount amount) implements Then {
      @Override
      public String text() {
        return "fee after " + daysLate + " days is " + amount;
      }
    }
  }

  /** What comes of it under these rules. */
  ExampleRun run(CompiledRules rules, SchoolMarks marks) {
    Resolution resolution = rules.resolve(situation);
    return new ExampleRun(
        this,
        thens.stream()
            .map(then -> new ExampleRun.Line(then.text(), found(then, resolution, marks)))
            .toList());
  }

  private String found(Then then, Resolution resolution, SchoolMarks marks) {
    return switch (then) {
      case Then.ValueIs(RuleKey key, String value, String by) ->
          key.word()
              + " is "
              + resolution.value(key).map(RuleValue::text).orElse("not set")
              + (by == null ? "" : " by " + resolution.source(key));
      case Then.DueIs due -> "due is " + due(resolution, marks);
      case Then.FeeIs fee -> "fee after " + fee.daysLate + " days is " + fee(resolution, fee);
    };
  }

  private String due(Resolution resolution, SchoolMarks marks) {
    return resolution
        .loanTerms()
        .map(
            terms ->
                DueDates.compute(
                    new DueFacts(
                        on.atTime(12, 0).toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        terms,
                        false,
                        null,
                        null,
                        OpenHours.ALWAYS,
                        resolution.set().schedules(),
                        marks)))
        .map(
            answer ->
                switch (answer) {
                  case DueAnswer.Due due -> due.on().toString();
                  case DueAnswer.NoDue none -> none.problem().name();
                })
        .orElse("not set");
  }

  private Amount fee(Resolution resolution, Then.FeeIs fee) {
    Integer age = situation.age();
    LocalDate bornOn = age == null ? null : on.minusYears(age);
    return resolution
        .feeModel()
        .charge(LateReturn.ofDays(on, on.plusDays(fee.daysLate), bornOn))
        .amount();
  }

  String text() {
    String then = thens.stream().map(t -> "\n  then " + t.text()).collect(Collectors.joining());
    return "example " + name + "\n  given " + given + "\n  on " + on + then;
  }
}
