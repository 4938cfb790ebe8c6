package ils.circulation.duedate;

import ils.circulation.policy.lending.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of giving several loans one due date, one line for each loan.
 *
 * @param changed how many have it now
 */
public record DueDatesReceipt(LocalDate dueOn, int changed, List<Line> lines) {

  public DueDatesReceipt {
    lines = List.copyOf(lines);
  }

  /** What came of one loan. */
  public enum Result {
    CHANGED,
    REFUSED,
    UNKNOWN_LOAN
  }

  /**
   * One loan.
   *
   * @param before its due date until now; null for an unknown loan
   * @param reasons why it was refused
   */
  public record Line(
      long loanId, Result result, @Nullable LocalDate before, List<Reason> reasons) {}

  static DueDatesReceipt of(LocalDate dueOn, List<Line> lines) {
    long changed = lines.stream().filter(line -> line.result() == Result.CHANGED).count();
    return new DueDatesReceipt(dueOn, (int) changed, lines);
  }
}
