package ils.circulation.policy.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final QuietHours NIGHT = QuietHours.parse("21:00-08:00");

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2026-01-10T19:59:59Z, 2026-01-10T19:59:59Z",
    "2026-01-10T20:00:00Z, 2026-01-11T07:00:00Z",
    "2026-01-10T23:30:00Z, 2026-01-11T07:00:00Z",
    "2026-01-11T06:59:59Z, 2026-01-11T07:00:00Z",
    "2026-01-11T07:00:00Z, 2026-01-11T07:00:00Z"
  })
  @DisplayName("A116: nothing from nine in the evening until eight in the morning, local time")
  void waitsForTheMorning(Instant at, Instant sent) {
    assertThat(NIGHT.after(at, ZONE)).isEqualTo(sent);
  }

  @Test
  @DisplayName("A116: the night in which the clock is put forward ends at eight all the same")
  void theShortNight() {
    assertThat(NIGHT.after(Instant.parse("2026-03-28T22:00:00Z"), ZONE))
        .isEqualTo("2026-03-29T06:00:00Z");
    assertThat(QuietHours.parse("01:00-02:30").after(Instant.parse("2026-03-29T00:30:00Z"), ZONE))
        .isEqualTo("2026-03-29T01:30:00Z");
  }

  @Test
  void hoursWithinADay() {
    var noon = QuietHours.parse("12:00-13:00");

    assertThat(noon.after(Instant.parse("2026-01-10T11:15:00Z"), ZONE))
        .isEqualTo("2026-01-10T12:00:00Z");
    assertThat(noon.after(Instant.parse("2026-01-10T12:00:00Z"), ZONE))
        .isEqualTo("2026-01-10T12:00:00Z");
  }

  @Test
  void noQuietHours() {
    assertThat(QuietHours.parse(" ").after(Instant.EPOCH, ZONE)).isEqualTo(Instant.EPOCH);
    assertThat(QuietHours.parse("08:00-08:00").after(Instant.EPOCH, ZONE)).isEqualTo(Instant.EPOCH);
    assertThat(QuietHours.parse(NIGHT.toString())).isEqualTo(NIGHT);
  }

  @ParameterizedTest
  @CsvSource({"21-8", "21:00", "25:00-08:00", "21:00-08:00-09:00"})
  void refusesWhatIsNoHours(String text) {
    assertThatThrownBy(() -> QuietHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("What fails is tried again after 1, 5, 15, 60, 240, 240 minutes")
  void pausesGrow() {
    assertThat(java.util.stream.IntStream.rangeClosed(1, 6))
        .extracting(n -> Duration.between(Instant.EPOCH, Tries.next(Instant.EPOCH, n)).toMinutes())
        .containsExactly(1L, 5L, 15L, 60L, 240L, 240L);
  }

  @Test
  void settingsReadWhatTheyWrite() {
    assertThat(NoticeDays.parse("1 8 15")).hasToString("1 8 15");
    assertThat(MediumOrder.parse("email, sms")).hasToString("EMAIL SMS");
    assertThat(NoticeKinds.parse("WELCOME CHECKED_OUT")).hasToString("CHECKED_OUT WELCOME");
    assertThatThrownBy(() -> NoticeDays.parse("8 1")).hasMessageContaining("rising");
    assertThatThrownBy(() -> MediumOrder.parse("INBOX")).hasMessageContaining("inbox");
    assertThatThrownBy(() -> NoticeKinds.parse("NEWS"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
