package ils.circulation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.blocks.BlockedAct;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.core.item.ItemState;
import ils.core.page.PageFixture;
import ils.core.page.TextsCheck;
import ils.core.person.RoleKind;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeskTextsTest {

  @Test
  void eachTextIsInBothLanguages() {
    var check = TextsCheck.of("circulation").except("circulation.fee.maximum"); // a setting

    assertThat(check.findings()).isEmpty();
  }

  static Stream<String> keysOfCodes() {
    return Stream.of(
            Stream.of(LendingRule.values())
                .map(rule -> "reason." + rule.id().toLowerCase(Locale.ROOT)),
            words("choice.", Choice.values()),
            words("next.", Next.values()),
            words("state.", ItemState.values()),
            words("hold-state.", HoldState.values()),
            words("role.", RoleKind.values()),
            words("stops.", BlockedAct.values()))
        .flatMap(keys -> keys);
  }

  private static Stream<String> words(String prefix, Enum<?>[] values) {
    return Stream.of(values).map(v -> prefix + v.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  @ParameterizedTest
  @MethodSource("keysOfCodes")
  void eachCodeHasItsWords(String key) {
    assertThat(PageFixture.with().view().text("circulation." + key)).isNotBlank();
  }
}
