package ils.circulation.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a closing would do; nothing has happened yet (T31).
 *
 * @param reopensOn the first open day after it: what was due while it is closed is due then
 * @param newDueAt the end of that day
 * @param days how many loans are due on each closed day
 */
public record ClosingPlan(
    ClosingWish wish, LocalDate reopensOn, Instant newDueAt, List<DueDay> days) {

  public ClosingPlan {
    days = List.copyOf(days);
  }

  /** Loans due on one day. */
  public record DueDay(LocalDate day, int loans) {}

  public int loans() {
    return days.stream().mapToInt(DueDay::loans).sum();
  }
}
