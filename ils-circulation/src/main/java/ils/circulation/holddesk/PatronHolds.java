package ils.circulation.holddesk;

import ils.circulation.holds.HoldRow;
import java.time.LocalDate;
import java.util.List;

/**
 * A patron's open holds as staff see them.
 *
 * @param role of the patron
 * @param here the library where the member of staff stands; the first choice for a pickup
 */
public record PatronHolds(
    long role, long here, List<HoldRow> holds, LocalDate today, LibraryNames names) {

  public PatronHolds {
    holds = List.copyOf(holds);
  }

  public boolean isAsleep(HoldRow hold) {
    LocalDate until = hold.days().sleepsUntil();
    return until != null && !until.isBefore(today);
  }
}
