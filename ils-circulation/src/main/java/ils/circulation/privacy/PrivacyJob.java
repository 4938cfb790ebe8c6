package ils.circulation.privacy;

import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
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
    int days = settings.get(PrivacySettings.DAYS, municipality);
    Instant before = clock.instant().minus(Duration.ofDays(days));
    try {
      int loans = loans(municipality, before);
      int holds = holds(municipality, before);
      LOG.log(Level.INFO, "forgot the borrowers of {0} loans and {1} holds", loans, holds);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "borrowers were not forgotten tonight", e);
    }
  }

  private int loans(long municipality, Instant before) {
    int forgotten = 0;
    ForgetBorrowers.Step step = forget.loans(municipality, before, EndedLoans.NOBODY);
    forgotten += step.forgotten();
    while (step.more()) {
      step = forget.loans(municipality, before, step.next());
      forgotten += step.forgotten();
    }
    return forgotten;
  }

  private int holds(long municipality, Instant before) {
    int forgotten = 0;
    ForgetBorrowers.Step step = forget.holds(municipality, before);
    forgotten += step.forgotten();
    while (step.more()) {
      step = forget.holds(municipality, before);
      forgotten += step.forgotten();
    }
    return forgotten;
  }
}
