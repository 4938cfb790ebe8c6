package ils.circulation.holdshelf;

import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * Lets the days pass for holds. Each hold is its own transaction, so that one that fails keeps none
 * of the others back; a scan never waits for this, nor needs it.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@Lock(LockType.WRITE)
@TransactionManagement(TransactionManagementType.BEAN)
public class HoldClock {

  private static final System.Logger LOG = System.getLogger("ils.holds");

  @Inject DueHolds due;
  @Inject PassDay passDay;
  @Inject Organisation organisation;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "*/5", second = "10", persistent = false)
  void everyFiveMinutes() {
    passDays();
  }

  /** Passes over every hold for which a day has come. */
  public void passDays() {
    LocalDate today = latestToday();
    pass(due.expired(today));
    pass(due.fallenAsleep(today));
    pass(due.awakened(today));
  }

  @Schedule(hour = "*", minute = "7", second = "40", persistent = false)
  void everyHour() {
    catchUp();
  }

  /** Sets aside what became free without an act that would have told of it. */
  public void catchUp() {
    pass(due.overlooked(latestToday()));
  }

  /** Where it is latest; the day at the pickup library is looked at under the hold's lock. */
  private LocalDate latestToday() {
    Instant now = clock.instant();
    return organisation.tree().all().stream()
        .map(OrgNode::zone)
        .distinct()
        .map(zone -> LocalDate.ofInstant(now, zone))
        .max(Comparator.naturalOrder())
        .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  private void pass(List<Long> holds) {
    for (long hold : holds) {
      try {
        passDay.pass(hold);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "hold " + hold + " was left for the next run", e);
      }
    }
  }
}
