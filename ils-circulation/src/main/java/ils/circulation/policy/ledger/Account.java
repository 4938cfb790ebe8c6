package ils.circulation.policy.ledger;

import ils.core.money.Amount;
import java.util.List;
import java.util.Optional;

/**
 * What one borrower role owes and has to its credit.
 *
 * @param debts oldest first; settled ones may be left out
 * @param credits money paid that settles nothing yet, oldest first
 */
public record Account(List<Debt> debts, List<Credit> credits) {

  /** What is left of a payment. */
  public record Credit(long id, Amount rest) {}

  public Account {
    debts = List.copyOf(debts);
    credits = List.copyOf(credits);
  }

  public Amount owed() {
    return debts.stream().map(Debt::outstanding).reduce(Amount.NONE, Amount::plus);
  }

  public Amount credit() {
    return credits.stream().map(Credit::rest).reduce(Amount.NONE, Amount::plus);
  }

  public Optional<Debt> debt(long id) {
    return debts.stream().filter(debt -> debt.id() == id).findFirst();
  }
}
