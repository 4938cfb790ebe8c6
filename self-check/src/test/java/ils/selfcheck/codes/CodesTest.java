package ils.selfcheck.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void flagsStandAtTheirPlaceInThePatronStatus() {
    Set<PatronFlag> flags = EnumSet.of(PatronFlag.RECALL_DENIED, PatronFlag.TOO_MANY_BILLED);

    assertThat(PatronFlag.status(flags)).isEqualTo("  Y          Y");
    assertThat(PatronFlag.of("  Y          Y")).isEqualTo(flags);
  }

  @Test
  @DisplayName("an N in the patron status is as good as a blank (edge-sip2 SIP2-177)")
  void takesNForABlank() {
    assertThat(PatronFlag.of("NNNNNNNNNNNNNN")).isEmpty();
  }

  @Test
  void supportedMessagesAreSixteenLetters() {
    var all = EnumSet.allOf(SupportedMessage.class);
    all.remove(SupportedMessage.FEE_PAID);
    all.remove(SupportedMessage.ITEM_STATUS_UPDATE);

    assertThat(SupportedMessage.letters(all)).isEqualTo("YYYYYYYYYNYNYYYY");
  }

  @Test
  @DisplayName("Danish terminals ask for every list at once")
  void takesSeveralListsInOneSummary() {
    assertThat(SummaryList.of("YYYYYYYYY ")).isEqualTo(EnumSet.allOf(SummaryList.class));
    assertThat(SummaryList.of("  Y       ")).containsExactly(SummaryList.CHARGED);
  }

  @Test
  void languagesHaveTheirLocale() {
    assertThat(Language.of("009").locale()).isEqualTo(Locale.of("da"));
    assertThat(Language.of("024").locale().getLanguage()).isEqualTo("en");
    assertThat(Language.of("xxx")).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void unknownCodesHaveAConstantOfTheirOwn() {
    assertThat(CirculationStatus.of("13")).isEqualTo(CirculationStatus.MISSING);
    assertThat(CirculationStatus.of("77")).isEqualTo(CirculationStatus.OTHER);
    assertThat(HoldMode.of("+")).contains(HoldMode.ADD);
    assertThat(HoldMode.of("?")).isEmpty();
    assertThat(AlertType.of("04")).isEqualTo(AlertType.OTHER_BRANCH);
  }
}
