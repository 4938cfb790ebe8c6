package ils.opac.holds;

import ils.circulation.holds.HoldRow;
import java.time.LocalDate;
import java.util.List;

/** A patron's open holds as the page shows them. */
public record MyHolds(List<HoldRow> holds, Libraries libraries) {

  public MyHolds {
    holds = List.copyOf(holds);
  }

  public boolean isAsleep(HoldRow hold) {
    LocalDate until = hold.days().sleepsUntil();
    return until != null && !until.isBefore(libraries.today());
  }

  /** What is set aside or on its way to somebody in person cannot be put off any more. */
  public boolean canSleep(HoldRow hold) {
    return !hold.state().isCaptured();
  }

  /** What is set aside is not ended by its last day of interest. */
  public boolean canBeExtended(HoldRow hold) {
    return hold.days().wantedUntil() != null && !hold.state().isCaptured();
  }

  public long ready() {
    return holds.stream().filter(HoldRow::isReady).count();
  }
}
