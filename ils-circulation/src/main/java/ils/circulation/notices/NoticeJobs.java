package ils.circulation.notices;

import ils.circulation.messages.SendMessages;
import ils.circulation.messages.Senders;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps notices going: every ten seconds what events tell is planned, bundled and sent, every hour
 * and at the start what dates tell is planned. Runs on every node; rows that one has taken, the
 * others pass over.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeJobs {

  private static final System.Logger LOG = System.getLogger("ils.notices");
  private static final int EVENTS = 50;
  private static final int PEOPLE = 200;

  @Inject PlanFromEvents planFromEvents;
  @Inject PlanFromDates planFromDates;
  @Inject BundleNotices bundleNotices;
  @Inject SendMessages sendMessages;
  @Inject Senders senders;

  @Inject
  @ConfigProperty(name = "ils.notices.run", defaultValue = "true")
  boolean runs;

  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean begun = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void everyTenSeconds() {
    if (!runs || !running.compareAndSet(false, true)) {
      return; // not here, or the last run still goes on
    }
    try {
      if (begun.compareAndSet(false, true)) {
        planFromDates(); // what was due while nothing ran
      }
      planFromEvents();
      bundle();
      sendMessages.sendAll();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "notices were left for the next run", e);
    } finally {
      running.set(false);
    }
  }

  /** A round of sending may take long; whoever does it is alive meanwhile. */
  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  void giveSign() {
    if (runs) {
      senders.giveSign();
    }
  }

  @Schedule(hour = "*", minute = "3", persistent = false)
  void everyHour() {
    if (runs) {
      senders.forget();
      planFromDates();
      while (planFromEvents.forget() > 0) {
        LOG.log(Level.DEBUG, "forgot deliveries of last week");
      }
    }
  }

  /** Plans from every event that waits; one that fails gives way to the others. */
  public void planFromEvents() {
    int planned = EVENTS;
    int at = EVENTS;
    while (planned > 0) {
      try {
        planned = planFromEvents.plan(at);
        at = EVENTS;
      } catch (RuntimeException e) {
        if (at == 1) {
          LOG.log(Level.WARNING, "an event could not be told of yet", e);
          planFromEvents.putOff(e.getClass().getSimpleName());
        }
        at = 1;
      }
    }
  }

  /** Plans what the day brings. */
  public void planFromDates() {
    planFromDates.searches().forEach(this::plan);
  }

  private void plan(PlanFromDates.Search search, List<Long> nodes) {
    boolean more = true;
    while (more) {
      try {
        more = planFromDates.plan(search, nodes);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "notices of " + search.day() + " were left for the next hour", e);
        return;
      }
    }
  }

  /** Makes messages of all that is due. */
  public void bundle() {
    boolean more = true;
    while (more) {
      more = false;
      for (long person : bundleNotices.due(PEOPLE)) {
        more |= bundled(person);
      }
    }
  }

  private boolean bundled(long person) {
    try {
      return bundleNotices.bundle(person);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the notices of person " + person + " were left for the next run", e);
      return false;
    }
  }
}
