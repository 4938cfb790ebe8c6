package ils.circulation.payment;

import ils.core.money.Amount;

/** Money that goes back to the card it came from. */
public record OnlineRefund(long id, OnlinePayment payment, Amount amount, State state) {

  /** What has become of it. */
  public enum State {
    /** In the ledger; the provider has not confirmed it. */
    OPEN,
    DONE,
    /** The provider would not: the money is credit again. */
    REFUSED
  }
}
