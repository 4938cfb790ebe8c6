package ils.circulation.desk;

import ils.core.money.Amount;
import java.util.UUID;

/**
 * The question how a patron pays what is owed.
 *
 * @param owed in this role; exactly this much is taken
 */
public record Till(long role, Amount owed) {

  /** Ways to pay at a desk, in the order of their keys. */
  public enum Way {
    CARD,
    CASH;

    /** As it stands in keys of the bundles. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A number for the payment, so that a double click is carried out once. */
  public String freshRequest() {
    return UUID.randomUUID().toString();
  }
}
