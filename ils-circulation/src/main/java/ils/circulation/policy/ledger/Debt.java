package ils.circulation.policy.ledger;

import ils.core.money.Amount;
import java.time.Instant;
import java.util.List;

/**
 * One debt as it stands.
 *
 * @param amount as it was charged; above zero
 * @param outstanding what is left of it, from nothing to the amount
 * @param paid parts that were settled by money, oldest payment first
 * @param collected parts that were handed to debt collection
 * @param isVoided whether it has been found wrong and taken away
 */
public record Debt(
    long id,
    Amount amount,
    Amount outstanding,
    List<Paid> paid,
    List<Paid> collected,
    boolean isVoided) {

  /** A part that a payment or a hand-over settled, and when that was. */
  public record Paid(long credit, Amount amount, Instant at) {}

  public Debt {
    paid = List.copyOf(paid);
    collected = List.copyOf(collected);
  }

  /** A debt that nobody has touched yet. */
  public static Debt fresh(long id, Amount amount) {
    return new Debt(id, amount, amount, List.of(), List.of(), false);
  }
}
