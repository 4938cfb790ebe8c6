package ils.circulation.policy.rules;

import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.fees.FeeMaximum;
import ils.circulation.policy.rules.RuleChecks.Checked;
import java.util.List;
import java.util.Optional;

/** Rule sets and situations for tests. */
public final class RuleSets {

  /** Everything is known, but what is called {@code nowhere}. */
  public static final KnownNames ALL_KNOWN = known(null, SchoolMarks.NONE);

  private RuleSets() {}

  static KnownNames known(FeeMaximum maximum, SchoolMarks marks) {
    return new KnownNames() {
      @Override
      public boolean isKnown(Dimension dimension, String name) {
        return !name.equals("nowhere");
      }

      @Override
      public boolean isHours(String kind) {
        return !kind.equals("nowhere");
      }

      @Override
      public boolean isMark(String name) {
        return !name.equals("nowhere");
      }

      @Override
      public Optional<FeeMaximum> feeMaximum() {
        return Optional.ofNullable(maximum);
      }

      @Override
      public SchoolMarks marks() {
        return marks;
      }
    };
  }

  /** The rules of a text that must be good. */
  public static CompiledRules rules(String text) {
    return switch (RuleChecks.check("rule-set test\n" + text, ALL_KNOWN)) {
      case Checked.Good good -> good.rules();
      case Checked.Bad bad -> throw new AssertionError(bad.problems().toString());
    };
  }

  static List<RuleProblem> problems(String text) {
    return problems(text, ALL_KNOWN);
  }

  static List<RuleProblem> problems(String text, KnownNames known) {
    return RuleChecks.check(text, known) instanceof Checked.Bad bad ? bad.problems() : List.of();
  }

  /** Pairs of dimension and names ({@code a>b} is a path), as in an example's {@code given}. */
  public static Situation situation(String... words) {
    Situation situation = Situation.UNKNOWN;
    for (int i = 0; i < words.length; i += 2) {
      situation =
          situation.with(
              Dimension.ofWord(words[i]).orElseThrow(), List.of(words[i + 1].split(">")));
    }
    return situation;
  }
}
