package ils.circulation.payment;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it is told to machines.
 *
 * @param payment our number, as text: the provider gets it so
 * @param amount minor units
 * @param address where to send the patron; null once that is over
 */
public record PaymentBody(
    String payment, OnlinePayment.State state, long amount, @Nullable URI address) {

  static PaymentBody of(OnlinePayment payment) {
    return started(payment, null);
  }

  static PaymentBody started(OnlinePayment payment, @Nullable URI address) {
    return new PaymentBody(
        Long.toString(payment.id()), payment.state(), payment.amount().minorUnits(), address);
  }
}
