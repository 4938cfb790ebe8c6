package ils.circulation.provider;

import ils.core.money.Amount;
import java.net.URI;

/**
 * The company that takes cards and mobile payments for the library. It learns an amount and a
 * number of ours, and nothing about the person.
 *
 * <p>Every call may be repeated: the provider knows a payment and a refund by our number.
 */
public interface PaymentProvider {

  /**
   * A payment that is to be made.
   *
   * @param payment our number of it
   * @param merchant the library's number at the provider
   * @param language {@code da} or {@code en}, for the provider's pages
   */
  record Order(long payment, String merchant, Amount amount, String language) {}

  /** What the provider says of a payment. */
  enum State {
    /** Nothing has been paid yet. */
    OPEN,
    PAID,
    /** The card was refused, or the patron gave up. */
    REFUSED,
    /** The provider has never heard of it. */
    UNKNOWN
  }

  /**
   * A state with the amount that was paid.
   *
   * @param amount nothing unless it was paid
   */
  record Told(State state, Amount amount) {}

  /**
   * Announces a payment.
   *
   * @return where to send the patron
   */
  URI start(Order order) throws ProviderDown;

  /** Asks what has become of a payment. */
  Told ask(String merchant, long payment) throws ProviderDown;

  /**
   * Gives money back.
   *
   * @param refund our number of the refund
   * @return false if the provider refuses
   */
  boolean refund(String merchant, long payment, long refund, Amount amount) throws ProviderDown;
}
