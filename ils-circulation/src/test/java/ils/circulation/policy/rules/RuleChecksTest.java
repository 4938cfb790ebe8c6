package ils.circulation.policy.rules;

import static ils.circulation.policy.rules.RuleSets.problems;
import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.due.SchoolMarks;
import ils.circulation.policy.fees.FeeMaximum;
import ils.core.money.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleChecksTest {

  @Test
  @DisplayName("T4: what does not exist is named with line and column, all at once")
  void whatDoesNotExistIsNamed() {
    var found =
        problems(
            """
            rule-set test
            rule a when node nowhere
              period schedule summer
              fee daily
              limit-sets games
              limit 5 at nowhere
            rule b when node somewhere
              period mark nowhere
              hours nowhere
            """);

    assertThat(found)
        .extracting(RuleProblem::toString)
        .containsExactly(
            "line 2, column 18: there is no node 'nowhere'",
            "line 3, column 19: there is no schedule 'summer'",
            "line 4, column 7: there is no fee-model 'daily'",
            "line 5, column 14: there is no limit-set 'games'",
            "line 6, column 14: there is no node 'nowhere'",
            "line 8, column 15: there is no mark 'nowhere'",
            "line 9, column 9: there is no hours 'nowhere'");
  }

  @Test
  @DisplayName("T7: two rules of equal weight that differ in one value are refused, both named")
  void tiesAreRefused() {
    var found =
        problems(
            """
            rule-set test
            rule books when material book|comic
              period 28 days
              renewals 3
            rule comics when material comic
              period 14 days
              renewals 3
            """);

    assertThat(found)
        .extracting(RuleProblem::toString)
        .containsExactly(
            "line 6, column 3: rules 'books' and 'comics' weigh the same and set period differently:"
                + " 28 days and 14 days");
  }

  @ParameterizedTest(name = "{0} / {1}: tie {2}")
  @DisplayName("T7: only rules that can match one situation with equal weight tie")
  @CsvSource({
    "material book, material comic, false",
    "material book, location room, false",
    "material !book, material comic, true",
    "material !book, material book, false",
    "material !book, material !comic, true",
    "age 0..17, age 17..99, true",
    "age 0..17, age 18..99, false",
    "node a, node b, false",
    "node a|b, node b|c, true",
    "node a and role pupil, node b and role pupil, false",
    "role pupil and kind week, role pupil and kind week, true"
  })
  void onlyRulesThatCanMeetTie(String first, String second, boolean tie) {
    var found =
        problems(
            """
            rule-set test
            rule one when %s
              period 1 days
            rule two when %s
              period 2 days
            """
                .formatted(first, second));

    assertThat(!found.isEmpty()).isEqualTo(tie);
  }

  @Test
  @DisplayName("T104: a step above the statutory maximum is refused with the law's number")
  void aFeeAboveTheLawIsRefused() {
    var law = new FeeMaximum(Amount.ofUnits(230), Amount.ofUnits(120), "Order 1234 of 2025");

    var found =
        problems(
            """
            rule-set test
            fee-model dear ladder
              adult 1:20 31:231
              child 1:10
            """,
            RuleSets.known(law, SchoolMarks.NONE));

    assertThat(found)
        .extracting(RuleProblem::toString)
        .containsExactly(
            "line 2, column 11: 231.00 is above the maximum of 230.00 by Order 1234 of 2025");
  }

  @Test
  @DisplayName("A61: a set whose example fails cannot be used, and says what came instead")
  void aFailingExampleIsRefused() {
    var found =
        problems(
            """
            rule-set test
            rule all
              period 28 days
            example four-weeks
              given role citizen and age 40
              on 2026-09-03
              then period is 4 weeks
              then due is 2026-10-01
            """);

    assertThat(found)
        .extracting(RuleProblem::toString)
        .containsExactly(
            "line 4, column 9: example 'four-weeks': expected 'period is 4 weeks', but period is 28 days");
  }
}
