package ils.circulation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatronSearchTest {

  @ParameterizedTest
  @CsvSource({
    "24-12-1976, 1976-12-24",
    "24/12 1976, 1976-12-24",
    "1.2.2010, 2010-02-01",
    "2010-02-01, 2010-02-01"
  })
  void readsADayAsDanesWriteIt(String text, LocalDate day) {
    assertThat(PatronSearch.day(text)).contains(day);
    assertThat(PatronSearch.looksLikeAPerson(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31-02-2010", "24-13-1976", "2412761234", "24-12-76", ""})
  void takesNothingElseForADay(String text) {
    assertThat(PatronSearch.day(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Holm", "Ida Holm", "Åse Ørsted-Møller", "O’Brien", "Holm, Ida"})
  void takesWordsForAName(String text) {
    assertThat(PatronSearch.looksLikeAPerson(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5703012345678", "I", "P-1", "<script>", "%"})
  void takesCodesForNoName(String text) {
    assertThat(PatronSearch.looksLikeAPerson(text)).isFalse();
  }
}
