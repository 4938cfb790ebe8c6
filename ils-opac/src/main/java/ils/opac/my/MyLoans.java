package ils.opac.my;

import ils.circulation.loans.LoanRow;
import ils.circulation.notes.PatronNote;
import ils.core.money.Amount;
import java.util.List;

/**
 * What "my library" shows.
 *
 * @param loans soonest due first
 * @param notes that the library has left for the patron, the oldest first
 */
public record MyLoans(List<LoanRow> loans, List<PatronNote> notes) {

  public MyLoans {
    loans = List.copyOf(loans);
    notes = List.copyOf(notes);
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
