package ils.circulation.holds;

import ils.core.problem.ProblemException;
import java.time.LocalDate;

/** A day that somebody names for a hold: from today on, and not beyond all reason. */
final class AheadDay {

  /** Nobody waits longer; and a day beyond the year 9999 could not be kept. */
  private static final int MOST_YEARS = 10;

  private AheadDay() {}

  /**
   * @param field the name by which it was sent
   * @throws ProblemException if the day is over, or more than ten years ahead
   */
  static void require(String field, LocalDate day, LocalDate today) {
    if (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
      throw ProblemException.invalid(
          field, "must be today or later, and at most " + MOST_YEARS + " years ahead");
    }
  }
}
