package ils.circulation.policy.rules;

import static ils.circulation.policy.rules.RuleSets.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleHistoryTest {

  private static final Instant AUGUST = Instant.parse("2026-07-31T22:00:00Z"); // midnight local
  private static final Instant JULY = AUGUST.minusSeconds(60);

  private static RuleHistory history(String running) {
    return new RuleHistory(
        List.of(
            new RuleVersion(
                2, "town", AUGUST, rules("running " + running + "\nrule v2\n  renewals 2\n")),
            new RuleVersion(1, "town", Instant.EPOCH, rules("rule v1\n  renewals 1\n"))));
  }

  @Test
  @DisplayName("T8: a loan keeps the version it was made under, to the minute")
  void aLoanKeepsItsVersion() {
    var history = history("no");

    assertThat(history.at(JULY).orElseThrow().id()).isEqualTo(1);
    assertThat(history.at(AUGUST).orElseThrow().id()).isEqualTo(2);
    assertThat(history.forLoan(1, AUGUST.plusSeconds(999)).orElseThrow().id()).isEqualTo(1);
  }

  @Test
  @DisplayName("T8: unless a later version says that running loans follow it")
  void runningLoansMayFollow() {
    assertThat(history("yes").forLoan(1, AUGUST).orElseThrow().id()).isEqualTo(2);
    assertThat(history("yes").forLoan(1, JULY).orElseThrow().id()).isEqualTo(1);
  }

  @Test
  @DisplayName("T10: Why? a year later shows the rules of then")
  void whyShowsTheRulesOfThen() {
    var then = history("yes").ofId(1).orElseThrow().rules().resolve(Situation.UNKNOWN);

    assertThat(then.why(RuleKey.RENEWALS)).extracting(Candidate::ruleId).containsExactly("v1");
  }

  @Test
  void beforeTheFirstVersionThereIsNone() {
    assertThat(history("no").at(Instant.MIN)).isEmpty();
  }
}
