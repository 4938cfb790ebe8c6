package ils.circulation.lost;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs {@link AgeToLost} every hour, so that a local midnight anywhere is met within the hour. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LostJobs {

  private static final System.Logger LOG = System.getLogger("ils.circulation.lost");

  @Inject AgeToLost ageToLost;

  @Inject
  @ConfigProperty(name = "ils.lost.hourly", defaultValue = "true")
  boolean hourly;

  private final AtomicBoolean running = new AtomicBoolean();

  @Schedule(hour = "*", minute = "7", persistent = false)
  void everyHour() {
    if (!hourly || !running.compareAndSet(false, true)) {
      return; // not here, or the last run still goes on
    }
    try {
      AgeToLost.Run run = ageToLost.run();
      LOG.log(
          Level.INFO,
          "lost {0}, billed {1}, expired {2}, failed {3}",
          run.lost(),
          run.billed(),
          run.expired(),
          run.failed());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "overdue loans were not treated this hour", e);
    } finally {
      running.set(false);
    }
  }
}
