package ils.circulation.policy.lending;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleSets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverdueLimitTest {

  @ParameterizedTest(name = "{1} overdue at a limit of {0}: blocked {2}")
  @DisplayName("A23, CO-06: more overdue loans than the limit block; the same number does not")
  @CsvSource({"0, 0, false", "0, 1, true", "2, 2, false", "2, 3, true", "unlimited, 99, false"})
  void blocksAboveTheLimit(String limit, int overdue, boolean blocked) {
    Resolution rules =
        RuleSets.rules("rule all\n  overdue-limit " + limit + "\n")
            .resolve(RuleSets.situation("role", "citizen"));

    assertThat(OverdueLimit.isPassed(overdue, rules)).isEqualTo(blocked);
  }
}
