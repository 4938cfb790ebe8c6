package ils.selfcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.selfcheck.desk.Act;
import ils.selfcheck.desk.Terminal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReasonSentencesTest {

  @Test
  void tellsEveryReasonOnce() {
    var reasons = List.of(reason(LendingRule.MATERIAL_LIMIT), reason(LendingRule.LIMIT_SET));

    assertThat(ReasonSentences.of(act("da"), reasons))
        .containsExactly("Du har nået det højeste antal af denne slags.");
  }

  @Test
  @DisplayName("RE-03: too early to renew tells from when, as people write a date")
  void tellsTheFirstDay() {
    var early =
        new Reason(
            LendingRule.TOO_EARLY, Gravity.REFUSE, Map.of("earliest", "2026-12-01"), List.of());

    assertThat(ReasonSentences.of(act("da"), List.of(early)))
        .containsExactly("Det er for tidligt at forny. Du kan forny fra 1. december 2026.");
    assertThat(ReasonSentences.of(act("en"), List.of(early)).getFirst())
        .startsWith("It is too early to renew.")
        .contains("2026");
  }

  @Test
  void speaksEnglishToWhoeverSpeaksNeither() {
    assertThat(ReasonSentences.of(act("pl"), List.of(reason(LendingRule.NOT_FOR_LOAN))))
        .containsExactly("The item is not for loan.");
  }

  private static Reason reason(LendingRule rule) {
    return new Reason(rule, Gravity.OVERRIDE, Map.of(), List.of());
  }

  private static Act act(String language) {
    var terminal =
        new Terminal(
            1,
            1,
            1,
            "DK-1",
            "",
            "",
            ZoneOffset.UTC,
            Locale.of("da"),
            StandardCharsets.UTF_8,
            Set.of(),
            Set.of());
    return new Act(terminal, "", Instant.EPOCH, Instant.EPOCH, true, Locale.of(language));
  }
}
