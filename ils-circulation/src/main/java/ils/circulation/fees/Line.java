package ils.circulation.fees;

import ils.circulation.act.Place;
import ils.circulation.policy.reckoning.Reckoning;
import ils.core.money.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One line as it is added to the ledger.
 *
 * @param owner whose money a debt is; of other lines where it arose
 * @param node where it arose
 */
record Line(
    long id,
    long role,
    @Nullable Long loan,
    @Nullable Long corrects,
    LineKind kind,
    Amount amount,
    Reckoning reckoning,
    @Nullable String once,
    long owner,
    long node,
    @Nullable Method method,
    @Nullable String reason) {

  static Line of(long id, Charge charge, @Nullable String once) {
    return new Line(
        id,
        charge.role(),
        charge.loan(),
        null,
        charge.kind(),
        charge.amount(),
        charge.reckoning(),
        once,
        charge.owner(),
        charge.node(),
        null,
        null);
  }

  /** A line that is no debt: it belongs to where it arises. */
  static Line of(long id, long role, Amount amount, Change change, Place place) {
    long here = place.library().id();
    return new Line(
        id,
        role,
        null,
        change.debt(),
        change.kind(),
        amount,
        Reckoning.words(""),
        null,
        here,
        here,
        change.method(),
        change.reason());
  }

  /** What a payment, a write-off, a void or a refund is about. */
  record Change(
      LineKind kind, @Nullable Long debt, @Nullable Method method, @Nullable String reason) {}
}
