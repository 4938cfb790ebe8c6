package ils.circulation.payment;

import ils.circulation.policy.ledger.LedgerReason;
import ils.circulation.provider.PaymentProvider;
import ils.circulation.provider.ProviderDown;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Gives credit back to the card it came from. It leaves the ledger first; the provider is told
 * outside of any transaction, and again by the job until it answers.
 */
@ApplicationScoped
public class RefundOnline {

  private static final System.Logger LOG = System.getLogger("ils.payment");

  @Inject RefundLedger ledger;
  @Inject PaymentProvider provider;

  /** What came of it. */
  public sealed interface Outcome {

    /** It is in the ledger; the state tells whether the provider has confirmed it. */
    record Refunded(long refund, Amount amount, OnlineRefund.State state) implements Outcome {}

    /** The ledger's rules say no. */
    record Declined(List<LedgerReason> reasons) implements Outcome {}

    record MoreThanWasPaid(Amount left) implements Outcome {}

    record UnknownPayment() implements Outcome {}
  }

  /**
   * Gives back.
   *
   * @param amount at most the credit and what is left of the payment
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   */
  public Outcome refund(Occasion occasion, long payment, Amount amount, String reason) {
    return switch (ledger.open(occasion, payment, amount, reason)) {
      case RefundLedger.Opened.Not(Outcome because) -> because;
      case RefundLedger.Opened.Ready(OnlineRefund refund) ->
          new Outcome.Refunded(refund.id(), refund.amount(), settled(refund));
    };
  }

  /** Of a request that comes again the provider may have heard already. */
  private OnlineRefund.State settled(OnlineRefund refund) {
    return refund.state() == OnlineRefund.State.OPEN ? tell(refund) : refund.state();
  }

  /** Tells the provider; the refund stays open while it is down. */
  OnlineRefund.State tell(OnlineRefund refund) {
    OnlinePayment payment = refund.payment();
    try {
      boolean done =
          provider.refund(payment.merchant(), payment.id(), refund.id(), refund.amount());
      return ledger.settle(refund.id(), done);
    } catch (ProviderDown e) {
      LOG.log(Level.WARNING, "online refund " + refund.id() + " was not confirmed", e);
      return OnlineRefund.State.OPEN;
    }
  }
}
