package ils.circulation.policy.lending;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.rules.RuleSets;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReturnPolicyTest {

  private static final IntSupplier NOT_ASKED =
      () -> {
        throw new AssertionError("no limit, so nothing is counted");
      };

  private static final String FLOATING =
      """
      rule all
        return-to float
        float-among east west
      rule sorter when channel sip
        return-to home
      rule games when material game
        float-limit 12
      """;

  private static boolean stays(String rules, String here, String home, String... situation) {
    return policy(rules, situation).stays(List.of(here, "town"), List.of(home, "town"), NOT_ASKED);
  }

  private static ReturnPolicy policy(String rules, String... situation) {
    return new ReturnPolicy(RuleSets.rules(rules).resolve(RuleSets.situation(situation)));
  }

  @Test
  @DisplayName("T118: by the rules of the place an item goes home or stays")
  void homeOrStay() {
    assertThat(stays("rule all\n  return-to home\n", "east", "west")).isFalse();
    assertThat(stays("rule all\n  return-to stay\n", "east", "west")).isTrue();
    assertThat(stays("rule all\n  period 1 days\n", "east", "west")).as("the default").isFalse();
  }

  @Test
  @DisplayName("T119: it floats inside its group, and not where a machine sorts it")
  void floatsInsideItsGroup() {
    assertThat(stays(FLOATING, "east", "west", "channel", "desk")).isTrue();
    assertThat(stays(FLOATING, "east", "west", "channel", "sip")).isFalse();
    assertThat(stays(FLOATING, "east", "north")).as("its home is not of the group").isFalse();
    assertThat(stays(FLOATING.replace("east west", "town"), "east", "north"))
        .as("a node stands for all below it")
        .isTrue();
  }

  @Test
  @DisplayName("T120: a place that is not of the group sends it home, and so does a full shelf")
  void aPlaceWithoutAFloatingShelf() {
    assertThat(stays(FLOATING, "north", "west")).isFalse();
    assertThat(onAShelfOf(11)).isTrue();
    assertThat(onAShelfOf(12)).isFalse();
  }

  private static boolean onAShelfOf(int games) {
    return policy(FLOATING, "material", "game")
        .stays(List.of("east", "town"), List.of("west", "town"), () -> games);
  }
}
