package ils.circulation.policy.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoRulesTest {

  private static final Instant DONE = Instant.parse("2026-09-03T10:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private static UndoFacts after(Duration passed) {
    return new UndoFacts(DONE, DONE.plus(passed), WINDOW, null, false);
  }

  @ParameterizedTest(name = "{0} seconds after the act -> undone: {1}")
  @CsvSource({"0, true", "899, true", "900, true", "901, false"})
  @DisplayName("UN-02: within the window and on its last instant an act can be undone, not later")
  void theWindow(long seconds, boolean undone) {
    assertThat(UndoRules.against(after(Duration.ofSeconds(seconds))).isEmpty()).isEqualTo(undone);
  }

  @Test
  @DisplayName("UN-03: what somebody has acted on since stands")
  void actedOnSince() {
    var facts = new UndoFacts(DONE, DONE.plusSeconds(5), WINDOW, null, true);

    assertThat(UndoRules.against(facts)).contains(UndoRule.ACTED_ON_SINCE);
  }

  @Test
  @DisplayName("UN-01: of an act that was undone nothing else is told")
  void undoneAlready() {
    var facts = new UndoFacts(DONE, DONE.plusSeconds(5000), WINDOW, DONE.plusSeconds(3), true);

    assertThat(UndoRules.against(facts)).contains(UndoRule.UNDONE_ALREADY);
  }
}
