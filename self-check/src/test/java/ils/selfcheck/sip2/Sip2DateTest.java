package ils.selfcheck.sip2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Sip2DateTest {

  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  @Test
  void writesLocalTime() {
    assertThat(Sip2Date.of(Instant.parse("2026-07-06T08:05:09Z"), COPENHAGEN))
        .isEqualTo("20260706    100509");
  }

  @Test
  void writesTheEndOfADay() {
    assertThat(Sip2Date.endOf(LocalDate.of(2026, 7, 6))).isEqualTo("20260706    235959");
  }

  @ParameterizedTest
  @CsvSource({
    "'20261122    101500', 2026-11-22T09:15:00Z",
    "'202611220000101500', 2026-11-22T09:15:00Z",
    "'20261122   Z101500', 2026-11-22T10:15:00Z",
    "'20261122   Q101500', 2026-11-22T14:15:00Z"
  })
  @DisplayName("reads local time, UTC, Atlantic time and zeros for the zone")
  void readsTheSpellingsOfTheField(String date, Instant expected) {
    assertThat(Sip2Date.read(date, COPENHAGEN)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "                  ",
        "000000000000000000",
        "20261322    101500",
        "2026-11-22 10:15:0",
        "20261122    1015"
      })
  void readsNothingOutOfWhatIsNoDate(String date) {
    assertThat(Sip2Date.read(date, COPENHAGEN)).isEmpty();
  }
}
