package ils.opac.my;

import ils.circulation.loans.LoanRow;
import ils.core.money.Amount;
import java.util.List;

/**
 * What "my library" shows.
 *
 * @param loans soonest due first
 */
public record MyLoans(List<LoanRow> loans) {

  public MyLoans {
    loans = List.copyOf(loans);
  }

  public long overdue() {
    return loans.stream().filter(LoanRow::isOverdue).count();
  }

  public boolean canRenew() {
    return loans.stream().anyMatch(LoanRow::isRenewable);
  }

  /** What returning everything now would cost. */
  public Amount feeSoFar() {
    return loans.stream().map(LoanRow::feeSoFar).reduce(Amount.NONE, Amount::plus);
  }
}
