package ils.circulation.fees;

import ils.circulation.policy.ledger.Share;
import ils.core.money.Amount;
import java.util.List;

/**
 * What was done to an account.
 *
 * @param line the id of the line that was added
 * @param amount of that line without its sign
 * @param settled what settles what from now on; parts taken back are below zero
 * @param owed what the borrower owes afterwards
 * @param credit what the borrower has to the credit afterwards
 */
public record LedgerReceipt(
    long line,
    LineKind kind,
    long role,
    long person,
    Amount amount,
    List<Share> settled,
    Amount owed,
    Amount credit) {

  public LedgerReceipt {
    settled = List.copyOf(settled);
  }

  /** Money that had settled a debt and is free again. */
  public Amount freed() {
    return kind == LineKind.COLLECTION_BACK ? Amount.NONE : takenBack();
  }

  private Amount takenBack() {
    return settled.stream()
        .map(Share::amount)
        .filter(amount -> amount.minorUnits() < 0)
        .reduce(Amount.NONE, Amount::minus);
  }

  /** The same act, with the account as it stands after the next one. */
  public LedgerReceipt followedBy(LedgerReceipt next) {
    return new LedgerReceipt(line, kind, role, person, amount, settled, next.owed(), next.credit());
  }
}
