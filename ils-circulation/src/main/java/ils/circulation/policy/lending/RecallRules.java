package ils.circulation.policy.lending;

import ils.circulation.policy.due.OpenHours;
import java.time.LocalDate;

/**
 * When a loan that is called back for another is due (T201, T204): its borrower keeps it for a
 * guaranteed time and has some days to bring it, and never gets longer than before.
 */
public final class RecallRules {

  private RecallRules() {}

  /**
   * What decides.
   *
   * @param guarantee days from the loan that the borrower keeps it at least
   * @param toReturn days from the recall that the borrower has at least
   * @param hours of the place where it was lent
   */
  public record Terms(int guarantee, int toReturn, OpenHours hours) {}

  /** The last day to return it from now on; a closed day moves on to the next open one. */
  public static LocalDate dueOn(LocalDate lentOn, LocalDate dueOn, LocalDate today, Terms terms) {
    LocalDate kept = lentOn.plusDays(terms.guarantee());
    LocalDate brought = today.plusDays(terms.toReturn());
    LocalDate due = kept.isAfter(brought) ? kept : brought;
    while (due.isBefore(dueOn) && !terms.hours().isOpenOn(due)) {
      due = due.plusDays(1);
    }
    return due.isBefore(dueOn) ? due : dueOn;
  }
}
