package ils.core.org;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The opening hours of one node for one {@link HoursKind}: a week that repeats, and exceptions by
 * date. All times are local to the node; "today" is the caller's to know.
 *
 * <p>A period belongs to the day it begins on: one from 20:00 to 02:00 is Monday's, also at 01:30
 * on Tuesday. An exception replaces the whole day; of several for one day, "closed" wins.
 */
public record OpeningHours(List<Weekly> weekly, List<Exception> exceptions) {

  /** How far ahead a next opening is looked for. */
  public static final int HORIZON_DAYS = 366;

  /**
   * @param closes not after {@code opens}: on the next day
   * @param validTo last day; null: until further notice
   */
  public record Weekly(
      DayOfWeek day,
      LocalTime opens,
      LocalTime closes,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    boolean holdsOn(LocalDate date) {
      return date.getDayOfWeek() == day
          && !date.isBefore(validFrom)
          && (validTo == null || !date.isAfter(validTo));
    }
  }

  /**
   * @param opens null: closed all day
   */
  public record Exception(
      LocalDate date, @Nullable LocalTime opens, @Nullable LocalTime closes, String reason) {}

  /** The periods that begin on a day, in order; none when it is closed. */
  public List<OpeningPeriod> on(LocalDate date) {
    var special = exceptions.stream().filter(e -> e.date().equals(date)).toList();
    if (special.stream().anyMatch(e -> e.opens() == null)) {
      return List.of();
    }
    Stream<OpeningPeriod> periods =
        special.isEmpty()
            ? weekly.stream()
                .filter(w -> w.holdsOn(date))
                .map(w -> period(date, w.opens(), w.closes()))
            : special.stream().flatMap(e -> exceptional(date, e));
    return periods.sorted(Comparator.comparing(OpeningPeriod::from)).toList();
  }

  private static Stream<OpeningPeriod> exceptional(LocalDate date, Exception e) {
    var opens = e.opens();
    var closes = e.closes();
    return opens == null || closes == null
        ? Stream.empty()
        : Stream.of(period(date, opens, closes));
  }

  private static OpeningPeriod period(LocalDate date, LocalTime opens, LocalTime closes) {
    var end = closes.isAfter(opens) ? date : date.plusDays(1);
    return new OpeningPeriod(date.atTime(opens), end.atTime(closes));
  }

  public boolean isOpenOn(LocalDate date) {
    return !on(date).isEmpty();
  }

  /** Whether it is open at this moment, periods begun the day before included. */
  public boolean isOpenAt(LocalDateTime time) {
    return Stream.of(time.toLocalDate().minusDays(1), time.toLocalDate())
        .flatMap(d -> on(d).stream())
        .anyMatch(p -> p.contains(time));
  }

  /** The first open day at or after a date; empty when there is none within a year. */
  public Optional<LocalDate> openDayFrom(LocalDate date) {
    return Stream.iterate(date, d -> d.plusDays(1))
        .limit(HORIZON_DAYS)
        .filter(this::isOpenOn)
        .findFirst();
  }

  /** The last open day at or before a date; empty when there is none within a year. */
  public Optional<LocalDate> openDayUpTo(LocalDate date) {
    return Stream.iterate(date, d -> d.minusDays(1))
        .limit(HORIZON_DAYS)
        .filter(this::isOpenOn)
        .findFirst();
  }

  /** The last closing at or before a moment; empty when there is none within a year. */
  public Optional<LocalDateTime> lastClosingUpTo(LocalDateTime time) {
    return Stream.iterate(time.toLocalDate(), d -> d.minusDays(1))
        .limit(HORIZON_DAYS)
        .map(d -> on(d).stream().map(OpeningPeriod::to).filter(c -> !c.isAfter(time)))
        .map(closings -> closings.max(Comparator.naturalOrder()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Why a day is special, if it is. */
  public Optional<String> reason(LocalDate date) {
    return exceptions.stream()
        .filter(e -> e.date().equals(date))
        .map(Exception::reason)
        .findFirst();
  }
}
