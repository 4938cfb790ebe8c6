package ils.circulation.privacy;

import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.org.SettingKey;
import ils.core.org.Settings;
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
import java.util.function.LongFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs {@link ForgetBorrowers} each night, for each municipality by its own setting. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PrivacyJob {

  private static final System.Logger LOG = System.getLogger("ils.circulation.privacy");

  @Inject ForgetBorrowers forget;
  @Inject Organisation organisation;
  @Inject Settings settings;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "ils.privacy.nightly", defaultValue = "true")
  boolean nightly;

  @Schedule(hour = "2", minute = "27", persistent = false)
  void everyNight() {
    if (nightly) {
      run();
    }
  }

  /** One round over all municipalities; one that fails keeps no other back. */
  public void run() {
    for (OrgNode node : organisation.tree().all()) {
      if (node.type() == NodeType.MUNICIPALITY) {
        tryOne(node.id());
      }
    }
  }

  private void tryOne(long municipality) {
    Instant ended = daysAgo(PrivacySettings.DAYS, municipality);
    Instant told = daysAgo(PrivacySettings.MESSAGE_DAYS, municipality);
    try {
      int loans = all(from -> forget.loans(municipality, ended, from));
      int holds = all(from -> forget.holds(municipality, ended));
      int messages = all(from -> forget.messages(municipality, told));
      LOG.log(
          Level.INFO,
          "forgot the borrowers of {0} loans and {1} holds, and {2} messages",
          loans,
          holds,
          messages);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "borrowers were not forgotten tonight", e);
    }
  }

  private Instant daysAgo(SettingKey<Integer> days, long municipality) {
    return clock.instant().minus(Duration.ofDays(settings.get(days, municipality)));
  }

  /** Step after step, each from where the one before ended; how much was forgotten. */
  private static int all(LongFunction<ForgetBorrowers.Step> step) {
    int forgotten = 0;
    ForgetBorrowers.Step last = step.apply(EndedLoans.NOBODY);
    forgotten += last.forgotten();
    while (last.more()) {
      last = step.apply(last.next());
      forgotten += last.forgotten();
    }
    return forgotten;
  }
}
