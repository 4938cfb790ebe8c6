package ils.circulation.bounces;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks into the mailbox for bounces every minute, on every node that sends notices. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BounceJob {

  private static final System.Logger LOG = System.getLogger("ils.notices");

  @Inject ReadMailbox readMailbox;
  @Inject TakeBounce takeBounce;

  @Inject
  @ConfigProperty(name = "ils.notices.run", defaultValue = "true")
  boolean runs;

  private final AtomicBoolean running = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void everyMinute() {
    if (!runs || !readMailbox.isOpen() || !running.compareAndSet(false, true)) {
      return;
    }
    try {
      readMailbox.read();
    } catch (MessagingException | RuntimeException e) {
      LOG.log(Level.WARNING, "bounces were left for the next minute: {0}", e.getClass().getName());
    } finally {
      running.set(false);
    }
  }

  @Schedule(hour = "4", minute = "11", persistent = false)
  void everyNight() {
    while (runs && takeBounce.forget()) {
      LOG.log(Level.DEBUG, "forgot bounces of last season");
    }
  }
}
