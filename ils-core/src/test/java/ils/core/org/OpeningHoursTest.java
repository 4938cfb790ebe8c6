package ils.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.core.org.OpeningHours.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static Weekly weekly(DayOfWeek day, String opens, String closes) {
    var from = LocalDate.of(2026, 1, 1);
    return new Weekly(day, LocalTime.parse(opens), LocalTime.parse(closes), from, null);
  }

  private static OpeningHours hours(Weekly... weekly) {
    return new OpeningHours(List.of(weekly), List.of());
  }

  @Test
  @DisplayName("A5, T32: hours over midnight are stored once and belong to the day they begin on")
  void overMidnight() {
    var hours = hours(weekly(DayOfWeek.MONDAY, "20:00", "02:00"));

    assertThat(hours.on(MONDAY)).hasSize(1);
    assertThat(hours.on(MONDAY.plusDays(1))).isEmpty();
    assertThat(hours.isOpenAt(MONDAY.plusDays(1).atTime(1, 30))).isTrue();
    assertThat(hours.isOpenAt(MONDAY.plusDays(1).atTime(2, 0))).isFalse();
    assertThat(hours.isOpenAt(MONDAY.atTime(1, 30))).isFalse();
  }

  @Test
  void twoPeriodsOfADayComeInOrder() {
    var hours =
        hours(
            weekly(DayOfWeek.MONDAY, "16:00", "19:00"), weekly(DayOfWeek.MONDAY, "09:00", "12:00"));

    assertThat(hours.on(MONDAY).getFirst().from()).isEqualTo(MONDAY.atTime(9, 0));
    assertThat(hours.isOpenAt(MONDAY.atTime(13, 0))).isFalse();
  }

  @Test
  void anExceptionReplacesTheWholeDayAndTellsWhy() {
    var closed = new OpeningHours.Exception(MONDAY, null, null, "Flytning");
    var hours =
        new OpeningHours(List.of(weekly(DayOfWeek.MONDAY, "09:00", "17:00")), List.of(closed));

    assertThat(hours.isOpenOn(MONDAY)).isFalse();
    assertThat(hours.isOpenOn(MONDAY.plusWeeks(1))).isTrue();
    assertThat(hours.reason(MONDAY)).contains("Flytning");
  }

  @Test
  void hoursHoldFromTheirFirstToTheirLastDay() {
    var summer =
        new Weekly(
            DayOfWeek.MONDAY,
            LocalTime.of(10, 0),
            LocalTime.of(16, 0),
            MONDAY,
            MONDAY.plusWeeks(1));
    var hours = hours(summer);

    assertThat(hours.isOpenOn(MONDAY.minusWeeks(1))).isFalse();
    assertThat(hours.isOpenOn(MONDAY.plusWeeks(1))).isTrue();
    assertThat(hours.isOpenOn(MONDAY.plusWeeks(2))).isFalse();
  }

  @Test
  @DisplayName("T15: a library that never opens has no next open day, and the search ends")
  void neverOpen() {
    assertThat(hours().openDayFrom(MONDAY)).isEmpty();
    assertThat(hours().openDayUpTo(MONDAY)).isEmpty();
  }

  @Test
  void theNearestOpenDayIsFoundInBothDirections() {
    var hours = hours(weekly(DayOfWeek.WEDNESDAY, "10:00", "16:00"));

    assertThat(hours.openDayFrom(MONDAY)).contains(MONDAY.plusDays(2));
    assertThat(hours.openDayUpTo(MONDAY)).contains(MONDAY.minusDays(5));
  }

  @Test
  @DisplayName("T127: the last closing is found over nights and closed days")
  void theLastClosing() {
    var hours =
        hours(
            weekly(DayOfWeek.MONDAY, "10:00", "22:00"),
            weekly(DayOfWeek.TUESDAY, "10:00", "18:00"));

    assertThat(hours.lastClosingUpTo(MONDAY.plusDays(1).atTime(8, 0)))
        .contains(MONDAY.atTime(22, 0));
    assertThat(hours.lastClosingUpTo(MONDAY.plusDays(1).atTime(12, 0)))
        .contains(MONDAY.atTime(22, 0));
    assertThat(hours.lastClosingUpTo(MONDAY.plusDays(6).atTime(12, 0)))
        .contains(MONDAY.plusDays(1).atTime(18, 0));
    assertThat(hours().lastClosingUpTo(MONDAY.atTime(12, 0))).isEmpty();
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsNoPeriod() {
    var noon = LocalDateTime.of(2026, 11, 23, 12, 0);

    assertThatThrownBy(() -> new OpeningPeriod(noon, noon))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-11-23T12:00");
  }
}
