package ils.circulation.finance;

import ils.circulation.finance.FinanceRow.Section;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;

/**
 * The sums of one municipality and period.
 *
 * @param from the first day
 * @param to the last day
 * @param rows sorted
 */
public record FinanceExport(
    String municipality, LocalDate from, LocalDate to, List<FinanceRow> rows) {

  public FinanceExport {
    rows = List.copyOf(rows);
  }

  /** What the period's lines come to; the ledger's own sum. */
  public Amount total() {
    return rows.stream()
        .filter(row -> row.section() == Section.POSTED)
        .map(FinanceRow::amount)
        .reduce(Amount.NONE, Amount::plus);
  }
}
