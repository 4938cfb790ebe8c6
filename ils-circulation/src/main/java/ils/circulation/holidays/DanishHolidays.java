package ils.circulation.holidays;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days on which Danish libraries are closed as a rule: the public holidays, Constitution Day,
 * and the last days of Christmas and of the year.
 *
 * <p>Great Prayer Day was a holiday for the last time in 2023 (act 214 of 6 March 2023). Names are
 * Danish, as they stand in a calendar that citizens read.
 */
public final class DanishHolidays {

  private static final int LAST_PRAYER_DAY = 2023;

  private DanishHolidays() {}

  /**
   * @param name as it stands in the calendar
   */
  public record Holiday(LocalDate date, String name) {}

  /** Those of a year, in order. */
  public static List<Holiday> of(int year) {
    LocalDate easter = easter(year);
    Stream<Holiday> moving =
        Stream.of(
            new Holiday(easter.minusDays(3), "Skærtorsdag"),
            new Holiday(easter.minusDays(2), "Langfredag"),
            new Holiday(easter, "Påskedag"),
            new Holiday(easter.plusDays(1), "2. påskedag"),
            new Holiday(easter.plusDays(26), "Store bededag"),
            new Holiday(easter.plusDays(39), "Kristi himmelfartsdag"),
            new Holiday(easter.plusDays(49), "Pinsedag"),
            new Holiday(easter.plusDays(50), "2. pinsedag"));
    Stream<Holiday> fixed =
        Stream.of(
            new Holiday(LocalDate.of(year, Month.JANUARY, 1), "Nytårsdag"),
            new Holiday(LocalDate.of(year, Month.JUNE, 5), "Grundlovsdag"),
            new Holiday(LocalDate.of(year, Month.DECEMBER, 24), "Juleaftensdag"),
            new Holiday(LocalDate.of(year, Month.DECEMBER, 25), "Juledag"),
            new Holiday(LocalDate.of(year, Month.DECEMBER, 26), "2. juledag"),
            new Holiday(LocalDate.of(year, Month.DECEMBER, 31), "Nytårsaftensdag"));
    Map<LocalDate, String> names = new TreeMap<>();
    Stream.concat(moving, fixed)
        .filter(day -> year <= LAST_PRAYER_DAY || !day.name().equals("Store bededag"))
        .forEach(day -> names.merge(day.date(), day.name(), (one, other) -> one + " og " + other));
    return names.entrySet().stream().map(day -> new Holiday(day.getKey(), day.getValue())).toList();
  }

  /** What a day is called; both names where a moving holiday falls on a fixed one. */
  public static Optional<String> nameOn(LocalDate day) {
    return of(day.getYear()).stream()
        .filter(holiday -> holiday.date().equals(day))
        .map(Holiday::name)
        .findFirst();
  }

  /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int sum = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
