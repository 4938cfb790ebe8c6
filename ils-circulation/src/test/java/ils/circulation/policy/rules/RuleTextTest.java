package ils.circulation.policy.rules;

import static ils.circulation.policy.rules.RuleSets.problems;
import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.rules.RuleText.Reading.Readable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTextTest {

  private static final Map<ValueForm, List<String>> VALUES =
      Map.of(
          ValueForm.PERIOD, List.of("28 days", "1 weeks", "90 minutes", "schedule s", "mark m"),
          ValueForm.COUNT, List.of("0", "5", "unlimited"),
          ValueForm.LIMIT, List.of("5", "5 here", "5 at node", "unlimited"),
          ValueForm.FLAG, List.of("yes", "no"),
          ValueForm.NAMES, List.of("none", "a b"),
          ValueForm.MONEY, List.of("0.00", "200.00", "unlimited"),
          ValueForm.HARD_DATE, List.of("none", "before 2026-06-30", "exact schedule s"));

  @ParameterizedTest(name = "{0} -> {1}:{2} {3}")
  @DisplayName("T4: what cannot be read is named with line and column")
  @CsvSource(
      delimiter = ';',
      value = {
        "rulez a; 2; 1; 'rulez' begins no part",
        "rule; 2; 1; a rule has a name",
        "rule a if role x; 2; 8; conditions begin with 'when'",
        "rule a when shoe 44; 2; 13; 'shoe' is no dimension",
        "rule a when role; 2; 13; 'role' needs a value",
        "rule a when role x or kind y; 2; 20; conditions are joined by 'and'",
        "rule a when role x and role y; 2; 8; one dimension is named twice",
        "rule a when age 10; 2; 17; 'age 10'?",
        "rule a when node !x; 2; 18; a node cannot be excluded",
        "rule a/  perod 28 days; 3; 3; 'perod' is nothing a rule can set",
        "rule a/  period 28 dogs; 3; 10; 'dogs' is no unit",
        "rule a/  period 0 days; 3; 10; a period is 1 to 10000 days",
        "rule a/  renewals many; 3; 12; 'many' is no whole number",
        "rule a/  closed-days never; 3; 15; 'never' is not one of keep",
        "rule a/  renewals 1/  renewals 2; 4; 3; 'renewals' is set twice",
        "rule a/rule a; 3; 6; there is already a rule named 'a'",
        "fee-model f ladder/  adult 8:20 1:30; 2; 11; steps rise in days",
        "fee-model f ladder/  rate 1; 3; 3; 'rate' is no line of a ladder",
        "fee-model f stairs; 2; 11; 'stairs' is no kind of fee model",
        "schedule s/  2026-06-31 2026-08-01; 3; 3; '2026-06-31' is no date",
        "limit-set g two game; 2; 11; write 'limit-set",
        "order group node; 2; 7; the order names each dimension once",
        "branch moon; 2; 8; the branch is desk",
        "example e/  on 2026-01-01; 2; 9; an example has a line"
      })
  void errorsNameLineAndColumn(String text, int line, int column, String message) {
    var found = problems("rule-set test\n" + text.replace('/', '\n') + "\n");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).toString()).startsWith("line " + line + ", column " + column + ": ");
    if (!message.endsWith("?")) {
      assertThat(found.get(0).message()).contains(message);
    }
  }

  @Test
  void severalErrorsAreToldAtOnce() {
    assertThat(problems("rule-set t\nrule a\n  period x\nrule b\n  renewals y\n"))
        .extracting(RuleProblem::line)
        .containsExactly(3, 5);
  }

  @Test
  void anEmptyTextSaysHowToBegin() {
    assertThat(problems("# nothing\n"))
        .extracting(RuleProblem::toString)
        .containsExactly("line 1, column 1: the text begins with 'rule-set NAME'");
  }

  @Property(tries = 500)
  @Label("A61: parse . print = identity")
  void whatIsPrintedIsReadAgain(@ForAll("sets") RuleSet set) {
    String text = RuleText.print(set);

    assertThat(RuleText.read(text)).isInstanceOf(Readable.class);
    var again = ((Readable) RuleText.read(text)).rules();
    assertThat(RuleText.print(again)).isEqualTo(text);
    assertThat(again.rules())
        .extracting(Rule::values)
        .isEqualTo(set.rules().stream().map(Rule::values).toList());
    assertThat(again.rules())
        .extracting(Rule::conditions)
        .isEqualTo(set.rules().stream().map(Rule::conditions).toList());
  }

  @Provide
  Arbitrary<RuleSet> sets() {
    return rules()
        .list()
        .ofMaxSize(6)
        .map(
            rules -> {
              List<Rule> named = new ArrayList<>();
              for (Rule rule : rules) {
                named.add(new Rule("r" + named.size(), 0, rule.conditions(), rule.values()));
              }
              return new RuleSet(
                  "t",
                  Dimension.defaultOrder(),
                  RuleSet.Branch.ITEM,
                  true,
                  Map.of(),
                  Map.of(),
                  Map.of(),
                  named,
                  List.of());
            });
  }

  private static Arbitrary<Rule> rules() {
    Arbitrary<List<Condition>> conditions =
        Arbitraries.of(Dimension.values())
            .set()
            .ofMaxSize(4)
            .flatMap(
                all ->
                    Combinators.combine(all.stream().map(RuleTextTest::condition).toList())
                        .as(made -> made));
    Arbitrary<Map<RuleKey, RuleValue>> values =
        Arbitraries.of(Arrays.stream(RuleKey.values()).filter(RuleTextTest::isFree).toList())
            .set()
            .ofMaxSize(5)
            .flatMap(keys -> Arbitraries.integers().between(0, 9).map(i -> values(keys, i)));
    return Combinators.combine(conditions, values).as((c, v) -> new Rule("r", 0, c, v));
  }

  private static boolean isFree(RuleKey key) {
    return key.standard().isEmpty() || !(key.standard().get() instanceof RuleValue.Word);
  }

  private static Map<RuleKey, RuleValue> values(Iterable<RuleKey> keys, int pick) {
    Map<RuleKey, RuleValue> values = new EnumMap<>(RuleKey.class);
    for (RuleKey key : keys) {
      VALUES.values().stream()
          .map(texts -> texts.get(pick % texts.size()))
          .forEach(text -> readIfPossible(key, text, values));
    }
    return values;
  }

  private static void readIfPossible(RuleKey key, String text, Map<RuleKey, RuleValue> into) {
    try {
      into.put(key, key.read(text));
    } catch (IllegalArgumentException otherForm) {
      assertThat(otherForm).hasMessageContaining("'");
    }
  }

  private static Arbitrary<Condition> condition(Dimension dimension) {
    if (dimension == Dimension.AGE) {
      return Arbitraries.integers().between(0, 99).map(from -> new Condition.Aged(from, from + 7));
    }
    Arbitrary<List<String>> names =
        Arbitraries.of("a", "b", "æble", "x-1", "y.2").list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(names, Arbitraries.of(true, false))
        .as((n, not) -> new Condition.Named(dimension, n, not && !dimension.isPath()));
  }
}
