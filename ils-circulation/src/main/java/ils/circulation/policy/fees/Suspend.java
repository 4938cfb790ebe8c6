package ils.circulation.policy.fees;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import ils.core.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
      throw new Flawed(Flaw.SUSPENSION_DAYS);
    }
  }

  @Override
  public FeeCharge charge(LateReturn late) {
    return new FeeCharge(
        Amount.NONE,
        late.daysLate(),
        Reckoning.of(Code.SUSPENSION, name, late.daysLate(), suspendedDays(late)));
  }

  /** How long a return as told suspends; 0 for not at all. */
  public long suspendedDays(LateReturn late) {
    long lateDays = late.isLate() ? late.daysLate() : 0;
    long counted = lateDays <= grace ? 0 : graceCounts ? lateDays : lateDays - grace;
    long suspended = Math.multiplyExact(counted / per, days);
    return most == null ? suspended : Math.min(suspended, most);
  }

  /** The suspension that a return as told brings; empty for none. */
  public Optional<Suspension> suspension(LateReturn late) {
    long suspended = suspendedDays(late);
    return suspended == 0
        ? Optional.empty()
        : Optional.of(new Suspension(late.returnedAt().toLocalDate(), suspended, most, adds));
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
