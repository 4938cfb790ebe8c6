package ils.circulation.policy.due;

import org.jspecify.annotations.Nullable;

/**
 * What the rules say of a due date.
 *
 * @param period of the loan
 * @param demandPeriod used instead while somebody waits; null for no difference
 * @param hardDue a fixed date to weigh in
 * @param closed what to do on closed days
 * @param offsetMinutes after an opening, for hourly loans that end when the place opens
 * @param beforeExpiry whether the borrower's expiry is a ceiling
 * @param bookingBufferDays free days before a booking of the item
 * @param minimumDays the shortest loan worth making before a booking
 */
public record DueTerms(
    LoanPeriod period,
    @Nullable LoanPeriod demandPeriod,
    @Nullable HardDue hardDue,
    ClosedPolicy closed,
    int offsetMinutes,
    boolean beforeExpiry,
    int bookingBufferDays,
    int minimumDays) {

  /** Only a period and a policy for closed days. */
  public static DueTerms of(LoanPeriod period, ClosedPolicy closed) {
    return new DueTerms(period, null, null, closed, 0, true, 0, 1);
  }
}
