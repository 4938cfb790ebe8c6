package ils.circulation.account;

import ils.circulation.fees.DebtRow;
import ils.core.money.Amount;
import java.util.List;
import java.util.Optional;

/**
 * An account as people and machines look at it.
 *
 * @param owed what is left of all debts
 * @param credit money paid that settles nothing yet
 * @param debts all of them, oldest first
 * @param lines the latest hundred, newest first
 */
public record AccountState(
    long role, Amount owed, Amount credit, List<DebtRow> debts, List<LineRow> lines) {

  public AccountState {
    debts = List.copyOf(debts);
    lines = List.copyOf(lines);
  }

  /** The debts that are not settled. */
  public List<DebtRow> open() {
    return debts.stream().filter(debt -> !debt.isSettled()).toList();
  }

  public Optional<DebtRow> debt(long id) {
    return debts.stream().filter(debt -> debt.id() == id).findFirst();
  }
}
