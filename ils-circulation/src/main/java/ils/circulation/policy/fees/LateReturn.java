package ils.circulation.policy.fees;

import ils.circulation.policy.due.OpenHours;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a fee is reckoned. Both times are in the zone of the lending branch: its clock
 * tells the day, and the instants how long it really was when the clock was put forward or back.
 *
 * @param dueAt the last minute without a fee
 * @param returnedAt when it came back, or when it is asked how much it would be
 * @param bornOn the borrower's birthday; null counts as adult
 * @param price of the item, or the standard price of its kind; null for unknown
 * @param hours of the lending branch, for models that skip closed days
 */
public record LateReturn(
    ZonedDateTime dueAt,
    ZonedDateTime returnedAt,
    @Nullable LocalDate bornOn,
    @Nullable Amount price,
    OpenHours hours) {

  /** By calendar days; a loan due that day is not late. */
  public static LateReturn ofDays(LocalDate due, LocalDate returned, @Nullable LocalDate bornOn) {
    return new LateReturn(
        due.atTime(23, 59, 59).atZone(ZoneOffset.UTC),
        returned.atTime(12, 0).atZone(ZoneOffset.UTC),
        bornOn,
        null,
        OpenHours.ALWAYS);
  }

  public boolean isLate() {
    return returnedAt.isAfter(dueAt);
  }

  /** Calendar days after the due date; 0 when not late. */
  public long daysLate() {
    return Math.max(0, ChronoUnit.DAYS.between(dueAt.toLocalDate(), returnedAt.toLocalDate()));
  }

  /** Whether the borrower was below an age on the due date (not on the day of return: T103). */
  boolean isYoungerThan(int years) {
    return bornOn != null && Period.between(bornOn, dueAt.toLocalDate()).getYears() < years;
  }

  /** Closed days after the due date, up to and including the day of return. */
  long closedDays() {
    return dueAt
        .toLocalDate()
        .plusDays(1)
        .datesUntil(returnedAt.toLocalDate().plusDays(1))
        .filter(day -> !hours.isOpenOn(day))
        .count();
  }
}
