package ils.circulation.desk;

import ils.circulation.fees.DebtRow;
import ils.circulation.holds.HoldRow;
import java.util.List;

/**
 * What is open for a patron beside loans.
 *
 * @param holds of all roles, ready ones first
 * @param debts of the open role that are not settled, oldest first
 */
public record OpenMatters(List<HoldRow> holds, List<DebtRow> debts) {

  /** Nothing is open. */
  static final OpenMatters NONE = new OpenMatters(List.of(), List.of());

  public OpenMatters {
    holds = List.copyOf(holds);
    debts = List.copyOf(debts);
  }

  /** Holds that can be handed out now. */
  public long ready() {
    return holds.stream().filter(HoldRow::isReady).count();
  }
}
