package ils.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalIdsTest {

  @Test
  void theHyphenOfACprNumberIsNotPartOfIt() {
    assertThat(NationalIds.digits(" 010203-0001 ")).contains("0102030001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "010203000", "01020300011", "0102o30001", "DK-799900", "١٢٣٤٥٦٧٨٩٠"})
  @DisplayName("A13: what is not ten digits is no national id")
  void nothingElse(String text) {
    assertThat(NationalIds.digits(text)).isEmpty();
  }
}
