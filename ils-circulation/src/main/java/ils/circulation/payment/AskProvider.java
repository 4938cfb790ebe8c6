package ils.circulation.payment;

import ils.circulation.provider.PaymentProvider;
import ils.circulation.provider.ProviderDown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Asks the provider what has become of a payment that it has not reported. */
@ApplicationScoped
public class AskProvider {

  private static final System.Logger LOG = System.getLogger("ils.payment");

  @Inject OnlinePayments payments;
  @Inject PaymentProvider provider;
  @Inject SettlePayment settlePayment;
  @Inject Clock clock;

  /** The payment as it stands after asking; as it stood before, if the provider is down. */
  public Optional<OnlinePayment> ask(long id) {
    Optional<OnlinePayment> payment = payments.find(id);
    if (payment.isEmpty() || !payment.get().isWorthAsking(clock.instant())) {
      return payment;
    }
    try {
      return settlePayment.settle(id, provider.ask(payment.get().merchant(), id));
    } catch (ProviderDown e) {
      LOG.log(Level.WARNING, "nothing was learned about online payment " + id, e);
      return payment;
    }
  }
}
