package ils.circulation.policy.ledger;

import ils.core.money.Amount;
import java.util.List;

/**
 * What is to be written down: one line, and which credits settle which debts from now on.
 *
 * @param amount of the new line; below zero for a credit
 * @param shares in the order in which they come about
 */
public record Posting(Amount amount, List<Share> shares) {

  public Posting {
    shares = List.copyOf(shares);
  }
}
