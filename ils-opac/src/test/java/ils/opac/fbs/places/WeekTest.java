package ils.opac.fbs.places;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.json.Json;
import ils.core.org.OpeningHours;
import ils.core.org.OpeningHours.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static Weekly monday(int opens, int closes) {
    return new Weekly(
        DayOfWeek.MONDAY, LocalTime.of(opens, 0), LocalTime.of(closes % 24, 0), TODAY, TODAY);
  }

  private static OpeningHours hours(Weekly... weekly) {
    return new OpeningHours(List.of(weekly), List.of());
  }

  private static DayHours line(int opens, int closes, LocalTime from, LocalTime to) {
    return new DayHours(
        DayOfWeek.MONDAY, LocalTime.of(opens, 0), LocalTime.of(closes % 24, 0), from, to);
  }

  @Test
  void setsStaffedHoursInsideTheOpenOnes() {
    var week = Week.of(hours(monday(8, 22)), hours(monday(10, 18)), TODAY);

    assertThat(week).containsExactly(line(8, 22, LocalTime.of(10, 0), LocalTime.of(18, 0)));
  }

  @Test
  void givesALineToEachOfSeveralStaffedHours() {
    var week = Week.of(hours(monday(8, 22)), hours(monday(10, 12), monday(14, 16)), TODAY);

    assertThat(week)
        .containsExactly(
            line(8, 22, LocalTime.of(10, 0), LocalTime.of(12, 0)),
            line(8, 22, LocalTime.of(14, 0), LocalTime.of(16, 0)));
  }

  @Test
  void isOpenWhileStaffedWhereThereIsNoSelfService() {
    var week = Week.of(hours(), hours(monday(10, 18)), TODAY);

    assertThat(week).containsExactly(line(10, 18, LocalTime.of(10, 0), LocalTime.of(18, 0)));
  }

  @Test
  void knowsHoursPastMidnight() {
    var week = Week.of(hours(monday(20, 26)), hours(monday(21, 23)), TODAY);

    assertThat(week).containsExactly(line(20, 26, LocalTime.of(21, 0), LocalTime.of(23, 0)));
  }

  @Test
  void leavesOutHoursThatDoNotHoldToday() {
    assertThat(Week.of(hours(monday(8, 22)), hours(), TODAY.plusDays(1))).isEmpty();
    assertThat(Week.of(hours(monday(8, 22)), hours(), TODAY.minusDays(1))).isEmpty();
  }

  @Test
  void writesTimesWithSeconds() {
    assertThat(Json.write(line(8, 22, LocalTime.of(10, 0), LocalTime.of(18, 30))))
        .isEqualTo(
            "{\"day\":\"MONDAY\",\"openHoursStartTime\":\"08:00:00\","
                + "\"openHoursEndTime\":\"22:00:00\",\"serviceHoursStartTime\":\"10:00:00\","
                + "\"serviceHoursEndTime\":\"18:30:00\"}");
  }
}
