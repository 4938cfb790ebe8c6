package ils.circulation.policy.lending;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.CheckOutDecision.Allowed;
import ils.circulation.policy.lending.CheckOutDecision.Asks;
import ils.circulation.policy.lending.CheckOutDecision.NeedsOverride;
import ils.circulation.policy.lending.CheckOutDecision.Refused;

/** What a test expects of a decision about a check-out. */
final class Decided {

  private Decided() {}

  static void refused(CheckOutDecision decision, LendingRule... rules) {
    assertThat(decision).isInstanceOf(Refused.class);
    assertThat(decision.reasons()).extracting(Reason::rule).containsExactly(rules);
  }

  static void needsOverride(CheckOutDecision decision, LendingRule... rules) {
    assertThat(decision).isInstanceOf(NeedsOverride.class);
    assertThat(decision.reasons()).extracting(Reason::rule).containsExactly(rules);
  }

  static void asks(CheckOutDecision decision, LendingRule rule, Choice... choices) {
    assertThat(decision).isInstanceOf(Asks.class);
    assertThat(decision.reasons()).extracting(Reason::rule).containsExactly(rule);
    assertThat(decision.reasons().get(0).choices()).containsExactly(choices);
  }

  static void allowed(CheckOutDecision decision) {
    assertThat(decision).isInstanceOf(Allowed.class);
  }
}
