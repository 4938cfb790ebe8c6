package ils.circulation.policy.fees;

import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No money: whoever is late may not borrow for so many days.
 *
 * @param days of suspension for each {@code per} days late; a part of them counts for nothing
 * @param grace days late that cost nothing
 * @param graceCounts once grace is over, whether its days count too
 * @param most the longest suspension from the day of return, in days; null for no bound
 * @param adds whether a suspension is added to one that runs; otherwise the longer one counts
 */
public record Suspend(
    String name,
    int days,
    int per,
    int grace,
    boolean graceCounts,
    @Nullable Integer most,
    boolean adds)
    implements FeeModel {

  public Suspend {
    if (days < 1 || per < 1) {
      throw new IllegalArgumentException("a suspension is 1 day or more for 1 day or more");
    }
  }

  @Override
  public FeeCharge charge(LateReturn late) {
    return new FeeCharge(
        Amount.NONE,
        late.daysLate(),
        name + ": " + late.daysLate() + " days late, suspended " + suspendedDays(late) + " days");
  }

  /** How long a return as told suspends; 0 for not at all. */
  public long suspendedDays(LateReturn late) {
    long lateDays = late.isLate() ? late.daysLate() : 0;
    long counted = lateDays <= grace ? 0 : graceCounts ? lateDays : lateDays - grace;
    long suspended = Math.multiplyExact(counted / per, days);
    return most == null ? suspended : Math.min(suspended, most);
  }

  /**
   * The last day of the suspension.
   *
   * @param suspended days, more than 0
   * @param running the last day of one that runs already; null for none
   */
  public LocalDate lastDay(LocalDate returnedOn, long suspended, @Nullable LocalDate running) {
    LocalDate alone = returnedOn.plusDays(suspended);
    if (running == null || !running.isAfter(returnedOn)) {
      return most == null ? alone : earlier(alone, returnedOn.plusDays(most));
    }
    LocalDate both = adds ? running.plusDays(suspended) : later(running, alone);
    return most == null ? both : later(running, earlier(both, returnedOn.plusDays(most)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("days " + days + " per " + per);
    lines.add("grace " + grace + (graceCounts ? " counted" : " free"));
    lines.add("most " + (most == null ? "none" : most));
    lines.add("overlap " + (adds ? "added" : "longest"));
    return lines;
  }

  @Override
  public String kind() {
    return "suspend";
  }
}
