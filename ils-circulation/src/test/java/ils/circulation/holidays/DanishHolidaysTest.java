package ils.circulation.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.holidays.DanishHolidays.Holiday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishHolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2038-04-25",
    "2285-03-22"
  })
  void easterIsWhereTheAlmanacHasIt(LocalDate easter) {
    assertThat(DanishHolidays.easter(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void theHolidaysOfAYear() {
    assertThat(DanishHolidays.of(2027))
        .containsExactly(
            holiday("2027-01-01", "Nytårsdag"),
            holiday("2027-03-25", "Skærtorsdag"),
            holiday("2027-03-26", "Langfredag"),
            holiday("2027-03-28", "Påskedag"),
            holiday("2027-03-29", "2. påskedag"),
            holiday("2027-05-06", "Kristi himmelfartsdag"),
            holiday("2027-05-16", "Pinsedag"),
            holiday("2027-05-17", "2. pinsedag"),
            holiday("2027-06-05", "Grundlovsdag"),
            holiday("2027-12-24", "Juleaftensdag"),
            holiday("2027-12-25", "Juledag"),
            holiday("2027-12-26", "2. juledag"),
            holiday("2027-12-31", "Nytårsaftensdag"));
  }

  private static Holiday holiday(String day, String name) {
    return new Holiday(LocalDate.parse(day), name);
  }

  @Test
  void greatPrayerDayWasLastKeptIn2023() {
    assertThat(DanishHolidays.nameOn(LocalDate.parse("2023-05-05"))).contains("Store bededag");
    assertThat(DanishHolidays.nameOn(LocalDate.parse("2024-04-26"))).isEmpty();
  }

  @Test
  void twoHolidaysOnOneDayAreOneDay() {
    assertThat(DanishHolidays.nameOn(LocalDate.parse("2028-06-05")))
        .contains("2. pinsedag og Grundlovsdag");
  }

  @Property
  @Label("Easter is a Sunday from 22 March to 25 April, and the days around it keep their weekdays")
  void weekdays(@ForAll @IntRange(min = 1900, max = 2299) int year) {
    LocalDate easter = DanishHolidays.easter(year);

    assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    assertThat(DanishHolidays.of(year))
        .isSortedAccordingTo(java.util.Comparator.comparing(Holiday::date))
        .filteredOn(day -> day.name().startsWith("Kristi himmelfartsdag"))
        .allMatch(day -> day.date().getDayOfWeek() == DayOfWeek.THURSDAY);
  }
}
