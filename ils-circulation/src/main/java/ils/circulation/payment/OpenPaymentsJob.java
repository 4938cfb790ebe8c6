package ils.circulation.payment;

import ils.circulation.provider.ProviderConfig;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;

/**
 * Every minute asks the provider about payments that it has not reported: a callback that was lost,
 * a patron who closed the browser; and tells it again of refunds. Each by one node at a time.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OpenPaymentsJob {

  private static final System.Logger LOG = System.getLogger("ils.payment");

  @Inject ProviderConfig config;
  @Inject DuePayments duePayments;
  @Inject AskProvider askProvider;
  @Inject RefundOnline refundOnline;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
  void everyMinute() {
    if (config.isComplete()) {
      askAbout(clock.instant());
    }
  }

  /**
   * Asks about every payment that is due, and tells of refunds that were not confirmed. One that
   * fails keeps no other back, and is tried again like any that was not answered.
   */
  public void askAbout(Instant now) {
    for (OnlinePayment payment : duePayments.take(now)) {
      attempt("payment", payment.id(), () -> askProvider.ask(payment.id()));
    }
    for (OnlineRefund refund : duePayments.takeRefunds(now)) {
      attempt("refund", refund.id(), () -> refundOnline.tell(refund));
    }
  }

  private static void attempt(String what, long id, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "online " + what + " " + id + " could not be treated", e);
    }
  }
}
