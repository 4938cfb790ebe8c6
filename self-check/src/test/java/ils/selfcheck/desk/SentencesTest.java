package ils.selfcheck.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.LendingRule;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {

  private static final ResourceBundle DANISH = bundle("da");
  private static final ResourceBundle ENGLISH = bundle("en");

  @Test
  void everySentenceIsThereInBothLanguages() {
    assertThat(DANISH.keySet()).isEqualTo(ENGLISH.keySet());
  }

  @Test
  @DisplayName("a sentence fits the screens of terminals: at most 80 characters")
  void sentencesAreShort() {
    for (ResourceBundle bundle : Set.of(DANISH, ENGLISH)) {
      assertThat(bundle.keySet())
          .allSatisfy(key -> assertThat(bundle.getString(key)).hasSizeLessThan(81));
    }
  }

  @ParameterizedTest
  @EnumSource(LendingRule.class)
  @DisplayName("every rule that may say no has a sentence for the patron")
  void everyRuleHasASentence(LendingRule rule) {
    assertThat(DANISH.containsKey("selfcheck.reason." + rule.id())).isTrue();
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle("messages/selfcheck", Locale.of(language));
  }
}
