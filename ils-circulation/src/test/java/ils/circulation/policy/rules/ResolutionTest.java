package ils.circulation.policy.rules;

import static ils.circulation.policy.rules.RuleSets.rules;
import static ils.circulation.policy.rules.RuleSets.situation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionTest {

  private static final String CHILD_BOOKS =
      """
      rule all
        period 28 days
        renewals 3
      rule branch when node branch
        period 14 days
        renewals 1
      rule child-books when category child and material book
        period 30 days
      """;

  @Test
  @DisplayName("T1: each value is resolved alone and names its rule")
  void eachValueNamesItsRule() {
    var rules = rules(CHILD_BOOKS);

    var found =
        rules.resolve(situation("node", "branch>town", "category", "child", "material", "book"));

    assertThat(found.source(RuleKey.PERIOD)).isEqualTo("child-books");
    assertThat(found.value(RuleKey.PERIOD).orElseThrow().text()).isEqualTo("30 days");
    assertThat(found.source(RuleKey.RENEWALS)).isEqualTo("branch");
    assertThat(found.count(RuleKey.RENEWALS)).isEqualTo(1);
  }

  @Test
  @DisplayName("T2: what no rule sets is the safe default, and a period has none")
  void withoutARuleTheDefaultHolds() {
    var found = rules("rule all\n  fee none\n").resolve(Situation.UNKNOWN);

    assertThat(found.value(RuleKey.PERIOD)).isEmpty();
    assertThat(found.loanTerms()).isEmpty();
    assertThat(found.count(RuleKey.RENEWALS)).isZero();
    assertThat(found.source(RuleKey.RENEWALS)).isEqualTo(Resolution.STANDARD);
  }

  @Test
  @DisplayName("T3: a rule that sets the fee alone leaves the period to the next")
  void missingValuesFallThrough() {
    var rules =
        rules(
            """
            fee-model daily interval
              rate 1 per 1 days
            rule all
              period 28 days
            rule child when category child
              fee daily
            """);

    var found = rules.resolve(situation("category", "child"));

    assertThat(found.source(RuleKey.FEE)).isEqualTo("child");
    assertThat(found.source(RuleKey.PERIOD)).isEqualTo("all");
  }

  @ParameterizedTest(name = "{0} at {1} -> {2}")
  @DisplayName("T5: a negated condition leaves one out; what is unknown meets no condition")
  @CsvSource({"X, town, all", "Y, town, not-x", "'', town, all"})
  void aNegatedConditionLeavesOneOut(String location, String node, String winner) {
    var rules = rules("rule all\n  period 28 days\nrule not-x when location !X\n  period 7 days\n");
    var at = situation("node", node);

    var found =
        rules.resolve(location.isEmpty() ? at : at.with(Dimension.LOCATION, List.of(location)));

    assertThat(found.source(RuleKey.PERIOD)).isEqualTo(winner);
  }

  @Test
  @DisplayName("T1: the nearest node and the nearest group win, whatever their place in the text")
  void theNearestWins() {
    var rules =
        rules(
            """
            rule town when node town
              renewals 1
            rule branch when node branch
              renewals 2
            rule country when node country
              renewals 3
            rule school when group school
              period 10 days
            rule class when group class
              period 20 days
            """);

    var found = rules.resolve(situation("node", "branch>town>country", "group", "class>school"));

    assertThat(found.source(RuleKey.RENEWALS)).isEqualTo("branch");
    assertThat(found.source(RuleKey.PERIOD)).isEqualTo("class");
    assertThat(rules.resolve(situation("node", "other>town>country")).source(RuleKey.RENEWALS))
        .isEqualTo("town");
  }

  @ParameterizedTest
  @DisplayName("The documented order: group, category, role, location, material, kind, ..., node")
  @CsvSource({
    "group, category",
    "category, role",
    "role, location",
    "location, material",
    "material, kind",
    "kind, channel",
    "channel, node"
  })
  void theHeavierDimensionWins(String heavier, String lighter) {
    var rules =
        rules(
            """
            rule light when %s a
              period 1 days
            rule heavy when %s a
              period 2 days
            """
                .formatted(lighter, heavier));

    assertThat(rules.resolve(situation(heavier, "a", lighter, "a")).source(RuleKey.PERIOD))
        .isEqualTo("heavy");
  }

  @Test
  @DisplayName("The order is the rule set's to change")
  void theOrderLineChangesTheOrder() {
    var rules =
        rules(
            """
            order node group category role location material kind age channel
            rule branch when node branch
              period 1 days
            rule child when category child
              period 2 days
            """);

    assertThat(
            rules.resolve(situation("node", "branch", "category", "child")).source(RuleKey.PERIOD))
        .isEqualTo("branch");
  }

  @Test
  @DisplayName("Why? shows the winner, and for each other rule why it did not win")
  void whyTellsTheWholeChain() {
    var found =
        rules(CHILD_BOOKS)
            .resolve(situation("node", "branch>town", "category", "child", "material", "film"));

    assertThat(found.why(RuleKey.PERIOD).stream().map(Candidate::toString))
        .containsExactly(
            "branch won (14 days): the heaviest that matches",
            "all lost (28 days): branch names the node",
            "child-books did_not_match (30 days): material is not book");
  }

  @Test
  @DisplayName("Why? says which of two nodes is nearer")
  void whyNamesTheNearerNode() {
    var rules =
        rules("rule a when node far\n  period 1 days\nrule b when node near\n  period 2 days\n");

    var chain = rules.resolve(situation("node", "near>far")).why(RuleKey.PERIOD);

    assertThat(chain.get(1).because()).isEqualTo("b is nearer by node");
  }

  @Property
  @Label("A61: the order of the rules in the text decides nothing")
  void theOrderOfRulesDecidesNothing(@ForAll Random random) {
    var set = rules(CHILD_BOOKS).set();
    List<Rule> shuffled = new ArrayList<>(set.rules());
    Collections.shuffle(shuffled, random);
    var other =
        CompiledRules.of(
            new RuleSet(
                set.name(),
                set.order(),
                set.branch(),
                false,
                set.feeModels(),
                set.schedules(),
                set.limitSets(),
                shuffled,
                List.of()));
    var situation =
        situation(
            "node", random.nextBoolean() ? "branch>town" : "town",
            "category", random.nextBoolean() ? "child" : "adult",
            "material", random.nextBoolean() ? "book" : "film");

    for (RuleKey key : RuleKey.values()) {
      assertThat(other.resolve(situation).source(key))
          .isEqualTo(CompiledRules.of(set).resolve(situation).source(key));
    }
  }
}
