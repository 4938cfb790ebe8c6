package ils.circulation.holdshelf;

import ils.circulation.holds.RehouseHold;
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
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

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
  @Inject RehouseHold rehouseHold;
  @Inject OfferCopy offerCopy;
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
    closed(today)
        .forEach(library -> all(after -> due.atLibrary(library, after), rehouseHold::rehouse));
  }

  @Schedule(hour = "*", minute = "7", second = "40", persistent = false)
  void everyHour() {
    catchUp();
  }

  /** Sets aside what became free without an act that would have told of it. */
  public void catchUp() {
    all(due::freeCopies, offerCopy::offer);
  }

  /** Page after page; {@code after} reads those behind an id. */
  private static void all(LongFunction<List<Long>> after, LongConsumer act) {
    List<Long> page = after.apply(0);
    while (!page.isEmpty()) {
      each(page, act);
      page = page.size() < DueHolds.BATCH ? List.of() : after.apply(page.getLast());
    }
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

  /** Libraries that have closed for good. */
  private List<Long> closed(LocalDate today) {
    return organisation.tree().all().stream()
        .filter(node -> node.isClosedOn(today))
        .map(OrgNode::id)
        .toList();
  }

  private void pass(List<Long> holds) {
    each(holds, passDay::pass);
  }

  private static void each(List<Long> holds, LongConsumer act) {
    for (long hold : holds) {
      try {
        act.accept(hold);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "hold or copy " + hold + " was left for the next run", e);
      }
    }
  }
}
