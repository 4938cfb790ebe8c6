package ils.core.org;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayHoursTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "10-18; 10:00-18:00",
        "8.30 – 12, 13-17:15; 08:30-12:00, 13:00-17:15",
        "13-17, 8-12; 08:00-12:00, 13:00-17:00",
        "20-02; 20:00-02:00",
        "8-24; 08:00-00:00",
      })
  void readsHoursAsPeopleWriteThem(String text, String read) {
    assertThat(DayHours.parse(text)).map(DayHours::toString).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ten to six",
        "10",
        "10-",
        "10-18,",
        "25-26",
        "10-12, 11-13",
        "20-02, 21-22",
        "9-9"
      })
  void refusesWhatIsNoHours(String text) {
    assertThat(DayHours.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void nothingIsAClosedDay(String text) {
    assertThat(DayHours.parse(text))
        .map(DayHours::periods)
        .hasValueSatisfying(p -> assertThat(p).isEmpty());
  }
}
