package ils.circulation.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Gives out what somebody should ask the provider about, each once. */
@ApplicationScoped
class DuePayments {

  private static final int MOST = 50;
  private static final Duration AGAIN = Duration.ofMinutes(5);

  @Inject OnlinePayments payments;
  @Inject OnlineRefunds refunds;

  @Transactional
  List<OnlinePayment> take(Instant now) {
    return payments.due(now, AGAIN, MOST);
  }

  @Transactional
  List<OnlineRefund> takeRefunds(Instant now) {
    return refunds.due(now, now.plus(AGAIN), MOST);
  }
}
