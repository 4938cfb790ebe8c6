package ils.circulation.policy.lost;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When an overdue loan becomes lost by itself (T135). All days are local at the lending branch, and
 * a day begins at its midnight. A day is reckoned from the due date and not from the day of asking,
 * so that a job that stood still for a week comes to the same days.
 */
public final class AgeingRules {

  private AgeingRules() {}

  /**
   * The day on which the loan was lost; empty while that day has not come.
   *
   * @param recalled whether it was called back, which has a period of its own
   */
  public static Optional<LocalDate> lostOn(
      LostTerms terms, LocalDate dueOn, boolean recalled, LocalDate today) {
    Integer own = terms.lostAfterRecalled();
    Integer after = recalled && own != null ? own : terms.lostAfter();
    return after == null
        ? Optional.empty()
        : Optional.of(dueOn.plusDays(Math.max(1, after))).filter(day -> !day.isAfter(today));
  }

  /** The day of the bill for a loan lost by age. */
  public static LocalDate billOn(LostTerms terms, LocalDate lostOn) {
    return lostOn.plusDays(terms.billAfter());
  }
}
