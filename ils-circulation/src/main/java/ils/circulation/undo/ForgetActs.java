package ils.circulation.undo;

import ils.circulation.journal.Acts;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Deletes the acts that nobody can undo any more, each hour. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ForgetActs {

  @Inject Acts acts;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void forget() {
    acts.forget(clock.instant().minus(Duration.ofMinutes(UndoSettings.MOST_MINUTES)));
  }
}
