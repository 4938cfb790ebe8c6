package ils.circulation.renewal;

import ils.circulation.renewal.AutoRenewals.Candidate;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks each hour for loans that renew themselves: those due within a day, and those that became
 * due while the server stood still, for two days. Runs on every node; each loan is taken by one.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AutoRenewalJob {

  private static final System.Logger LOG = System.getLogger("ils.circulation");
  private static final Duration AHEAD = Duration.ofDays(1);
  private static final Duration CATCH_UP = Duration.ofDays(2);
  private static final int AT_A_TIME = 1_000;

  @Inject AutoRenewals renewals;
  @Inject RenewWhenDue renewWhenDue;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "7", persistent = false)
  void everyHour() {
    run();
  }

  /** One round over all loans that are due; a loan that fails keeps no other back. */
  public void run() {
    Instant now = clock.instant();
    long above = 0;
    List<Candidate> some;
    do {
      some = renewals.due(now.minus(CATCH_UP), now.plus(AHEAD), above, AT_A_TIME);
      for (Candidate candidate : some) {
        tryOne(candidate);
        above = candidate.loan();
      }
    } while (some.size() == AT_A_TIME);
  }

  private void tryOne(Candidate candidate) {
    try {
      if (renewWhenDue.wants(candidate)) {
        renewWhenDue.renew(candidate);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "loan " + candidate.loan() + " was not asked to renew itself", e);
    }
  }
}
