package ils.circulation.account;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.fees.AccountLines;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows an account to staff; four statements, however long it is. */
@ApplicationScoped
public class LookAtAccount {

  @Inject Places places;
  @Inject Rights rights;
  @Inject AccountLines lines;
  @Inject Debts debts;

  /**
   * The account of a borrower role; empty if the municipality has no such role.
   *
   * @throws ils.core.access.NotPermitted unless the actor may see patrons at this desk
   */
  @Transactional
  public Optional<AccountState> look(Occasion occasion, long role) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.VIEW_PATRONS, place.desk().id());
    return lines.isIn(role, place.municipality()) ? Optional.of(state(role)) : Optional.empty();
  }

  private AccountState state(long role) {
    List<DebtRow> all = debts.ofRole(role);
    Amount owed = all.stream().map(DebtRow::outstanding).reduce(Amount.NONE, Amount::plus);
    return new AccountState(role, owed, owed.minus(lines.balance(role)), all, lines.latest(role));
  }
}
