package ils.selfcheck.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfiPairTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"07, ON", "C2, OFF", "DA, ON", "D7, OFF", "21, OFF", "00, UNKNOWN", "FF, UNKNOWN"})
  @DisplayName("the values of other pairs in use are understood")
  void understandsEveryPairInUse(String afi, Security security) {
    assertThat(AfiPair.ISO.security(Integer.parseInt(afi, 16))).isEqualTo(security);
  }

  @Test
  @DisplayName("the library's own pair goes before the others")
  void ownPairFirst() {
    assertThat(AfiPair.parse("21/07").security(0x07)).isEqualTo(Security.OFF);
    assertThat(AfiPair.parse("21/07").value(true)).isEqualTo(0x21);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "07", "7/C2", "07/07", "07-C2", "07/C2/00", "GG/00"})
  void refusesWhatIsNoPair(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AfiPair.parse(text));
  }
}
