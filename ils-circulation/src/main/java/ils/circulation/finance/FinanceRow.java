package ils.circulation.finance;

import ils.core.money.Amount;
import java.util.Comparator;

/**
 * One sum of an export.
 *
 * @param owner code of the library whose money it is
 * @param place code of the library where it arose; of payments, where they were taken
 * @param kind of the ledger's lines: {@code LATE_FEE}, {@code PAYMENT}, ...
 * @param method how money changed hands; empty where none did
 * @param lines how many are summed
 */
public record FinanceRow(
    Section section,
    String owner,
    String place,
    String kind,
    String method,
    long lines,
    Amount amount)
    implements Comparable<FinanceRow> {

  private static final Comparator<FinanceRow> ORDER =
      Comparator.comparing(FinanceRow::section)
          .thenComparing(FinanceRow::owner)
          .thenComparing(FinanceRow::place)
          .thenComparing(FinanceRow::kind)
          .thenComparing(FinanceRow::method);

  /** Which of the two accounts of a period a row belongs to. */
  public enum Section {
    /** The ledger's lines of the period; their sum is the ledger's. */
    POSTED,
    /** What settled whose debts in the period: what one library took for another (T116). */
    SETTLED
  }

  @Override
  public int compareTo(FinanceRow other) {
    return ORDER.compare(this, other);
  }

  /** Both sums as one. */
  FinanceRow plus(FinanceRow same) {
    return new FinanceRow(
        section, owner, place, kind, method, lines + same.lines, amount.plus(same.amount));
  }

  /** What rows that are summed have in common. */
  record Key(Section section, String owner, String place, String kind, String method) {}

  Key key() {
    return new Key(section, owner, place, kind, method);
  }
}
