package ils.circulation.closing;

import ils.core.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a closing would do; nothing has happened yet (T31).
 *
 * @param reopensOn the first open day after it: what was due while it is closed is due then
 * @param newDueAt the end of that day
 * @param days how many loans are due on each closed day
 * @param fees late fees charged for days that nobody could return anything on
 */
public record ClosingPlan(
    ClosingWish wish,
    LocalDate reopensOn,
    Instant newDueAt,
    List<DueDay> days,
    List<ArisenFee> fees) {

  public ClosingPlan {
    days = List.copyOf(days);
    fees = List.copyOf(fees);
  }

  /** Loans due on one day. */
  public record DueDay(LocalDate day, int loans) {}

  /**
   * A late fee that would be taken away.
   *
   * @param line its line in the ledger
   */
  public record ArisenFee(long line, long role, long loan, Amount amount) {}

  public int loans() {
    return days.stream().mapToInt(DueDay::loans).sum();
  }

  /** All fees that would be taken away. */
  public Amount feeTotal() {
    return fees.stream().map(ArisenFee::amount).reduce(Amount.NONE, Amount::plus);
  }
}
