package ils.circulation.policy.rules;

import static ils.circulation.policy.rules.RuleSets.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes by accident, and some that people do. */
class HostileTextTest {

  @Test
  @DisplayName("T4: a text of a megabyte is refused by its size, in words")
  void aTextCanBeTooLong() {
    assertThat(problems("x".repeat(1 << 20)))
        .extracting(RuleProblem::toString)
        .containsExactly(
            "line 1, column 1: a rule text has at most 200000 characters, and this one has 1048576");
  }

  @Test
  @DisplayName("T4: a thousand rules are enough")
  void aSetCanHaveTooManyRules() {
    String rules =
        IntStream.rangeClosed(1, 1100)
            .mapToObj(i -> "rule r" + i + " when material m" + i + "\n  renewals " + i + "\n")
            .collect(Collectors.joining());

    assertThat(problems("rule-set t\n" + rules))
        .extracting(RuleProblem::toString)
        .containsExactly("line 2002, column 1: a set has at most 1000 rules; split it");
  }

  @Test
  @DisplayName("T7: of many thousand ties the first hundred are told")
  void notEveryTieIsTold() {
    String rules =
        IntStream.rangeClosed(1, 900)
            .mapToObj(i -> "rule r" + i + "\n  renewals " + i + "\n")
            .collect(Collectors.joining());

    assertThat(problems("rule-set t\n" + rules)).hasSize(RuleProblem.MOST_TOLD);
  }

  @ParameterizedTest
  @DisplayName("T4: a line said twice, or indented below nothing, is refused and not passed over")
  @ValueSource(
      strings = {
        "order group category role location material kind age channel node\n"
            + "order node group category role location material kind age channel",
        "branch desk\nbranch item",
        "branch desk\n  rule a",
        "running no\nrunning yes",
        "rule-set again"
      })
  void contradictionsAreRefused(String text) {
    assertThat(problems("rule-set t\n" + text + "\n"))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).containsAnyOf("already a line", "belongs to"));
  }

  @ParameterizedTest
  @DisplayName("T4: an order that goes round in circles or leaves something out is refused")
  @ValueSource(
      strings = {
        "group category group",
        "group group category role location material kind age channel",
        "group category role location material kind age channel node group"
      })
  void anOrderNamesEachDimensionOnce(String order) {
    assertThat(problems("rule-set t\norder " + order + "\n"))
        .extracting(RuleProblem::message)
        .containsExactly("the order names each dimension once");
  }

  @ParameterizedTest
  @DisplayName("T4: whatever is thrown at it, the reader answers with a place in the text")
  @ValueSource(
      strings = {
        "\u0000",
        "rule \u202E",
        "rule a when\trole\tx\ty",
        "rule a when age 99999..0",
        "rule a when",
        "fee-model f ladder\n  adult 1:99999999999999999999",
        "limit-set g 99999999999 x",
        "schedule s\n  ..",
        "example e\n  given age x\n  on 2026-01-01\n  then fee is 1",
        "rule a\n  period 99999999999999 days",
        "rule a when material |",
        "rule a when material a||b"
      })
  void garbageIsRefused(String text) {
    assertThat(problems("rule-set t\n" + text + "\n")).isNotEmpty();
  }

  @Test
  @DisplayName("T4: rules in force that name a node which is gone go on without it")
  void aNodeThatIsGoneMeetsNobody() {
    var rules =
        RuleSets.rules(
            """
            rule all
              period 28 days
            rule closed-branch when node old-branch
              period 14 days
            """);

    var resolution = rules.resolve(RuleSets.situation("node", "new-branch>town"));

    assertThat(resolution.source(RuleKey.PERIOD)).isEqualTo("all");
    assertThat(resolution.why(RuleKey.PERIOD))
        .anyMatch(c -> c.because().equals("node is not old-branch"));
  }
}
