package ils.circulation.policy.holds;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a hold may be expected, as far as anybody can tell. */
public final class Estimate {

  /** A copy that is overdue is expected so many days from now. */
  static final int OVERDUE_DAYS = 7;

  private Estimate() {}

  /**
   * How a day came about.
   *
   * @param on the day
   * @param copies that are out
   * @param back when the copy whose turn it is comes back
   * @param rounds how many others have that copy first, one after another
   * @param loanDays the usual time a copy is away, days
   */
  public record Told(LocalDate on, int copies, LocalDate back, int rounds, int loanDays) {}

  /**
   * The day on which the copy of the n-th hold may come: each copy serves one hold after another,
   * the soonest back first, and is away for the usual time in between.
   *
   * @param position in the queue, from 1
   * @param dueOn due dates of the copies that are out
   * @param loanDays the usual time a copy is away, days
   * @return null if no copy is out: then nobody knows
   */
  public static @Nullable Told told(
      int position, List<LocalDate> dueOn, LocalDate today, int loanDays) {
    if (dueOn.isEmpty() || position < 1) {
      return null;
    }
    List<LocalDate> back =
        dueOn.stream()
            .map(due -> due.isBefore(today) ? today.plusDays(OVERDUE_DAYS) : due)
            .sorted()
            .toList();
    int rounds = (position - 1) / back.size();
    LocalDate first = back.get((position - 1) % back.size());
    LocalDate on = first.plusDays((long) rounds * loanDays + Routes.USUAL_DAYS);
    return new Told(on, back.size(), first, rounds, loanDays);
  }

  /** The day alone; see {@link #told}. */
  public static @Nullable LocalDate day(
      int position, List<LocalDate> dueOn, LocalDate today, int loanDays) {
    Told told = told(position, dueOn, today, loanDays);
    return told == null ? null : told.on();
  }
}
