package ils.selfcheck.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.core.problem.ProblemException;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewTerminalTest {

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "'', long enough, DK-1, a, user",
    "a|b, long enough, DK-1, a, user",
    "'a ', long enough, DK-1, a, user",
    "kiosk, short, DK-1, a, password",
    "kiosk, long|enough, DK-1, a, password",
    "kiosk, long enough, '', a, institution",
    "kiosk, long enough, DK-1, a|b, locationCode"
  })
  @DisplayName("what SIP2 cannot carry is refused, and the field is named")
  void refusesWhatCannotBeSent(
      String user, String password, String institution, String location, String field) {
    assertThatThrownBy(() -> terminal(user, password, institution, location))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(field + ":");
  }

  @Test
  void neverShowsItsPassword() {
    assertThat(terminal("kiosk", "very secret", "DK-1", "").toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({"latin1, da, charset", "UTF-8, fr, language"})
  void refusesAnUnknownProfile(String charset, String language, String field) {
    assertThatThrownBy(() -> new TerminalProfile(charset, language, Set.of(), Set.of()))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(field + ":");
  }

  private static NewTerminal terminal(
      String user, String password, String institution, String location) {
    return new NewTerminal(
        user, password, "herning", institution, location, TerminalProfile.selfCheck());
  }
}
