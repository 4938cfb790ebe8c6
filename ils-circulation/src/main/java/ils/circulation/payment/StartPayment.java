package ils.circulation.payment;

import ils.circulation.provider.PaymentProvider;
import ils.circulation.provider.ProviderConfig;
import ils.circulation.provider.ProviderDown;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;

/**
 * Begins an online payment of chosen debts: it is written down, then the provider is told, outside
 * of any transaction, so that a slow provider holds no lock.
 */
@ApplicationScoped
public class StartPayment {

  private static final System.Logger LOG = System.getLogger("ils.payment");

  @Inject ProviderConfig config;
  @Inject OpenPayment openPayment;
  @Inject PaymentProvider provider;

  /** Why it cannot begin. */
  public enum Refusal {
    NOT_OFFERED,
    UNKNOWN_ACCOUNT,
    NO_SUCH_DEBT,
    NOTHING_OWED,
    /** The provider does not answer; try later. */
    PROVIDER_DOWN
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** Send the patron there. */
    record Started(OnlinePayment payment, URI address) implements Outcome {}

    record Refused(Refusal because) implements Outcome {}
  }

  /**
   * Begins the payment.
   *
   * @param debts of the role; none: all that is owed
   * @param language {@code da} or {@code en}
   * @throws ils.core.access.NotPermitted if a patron pays for somebody else's account
   */
  public Outcome start(Occasion occasion, long role, List<Long> debts, String language) {
    if (!config.isComplete()) {
      return new Outcome.Refused(Refusal.NOT_OFFERED);
    }
    return switch (openPayment.open(occasion, role, debts)) {
      case OpenPayment.Opened.Not(Refusal because) -> new Outcome.Refused(because);
      case OpenPayment.Opened.Ready(OnlinePayment payment) -> announce(payment, language);
    };
  }

  /** A payment that the provider may or may not have heard of stays open until it is asked. */
  private Outcome announce(OnlinePayment payment, String language) {
    try {
      var order =
          new PaymentProvider.Order(payment.id(), payment.merchant(), payment.amount(), language);
      return new Outcome.Started(payment, provider.start(order));
    } catch (ProviderDown e) {
      LOG.log(Level.WARNING, "online payment " + payment.id() + " was not announced", e);
      return new Outcome.Refused(Refusal.PROVIDER_DOWN);
    }
  }
}
