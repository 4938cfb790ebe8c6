package ils.cataloguing.imports;

import ils.cataloguing.sql.Sql;
import ils.core.db.Utc;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the desk go first: while people lend and return, an import stores few records at a time and
 * rests after each transaction, in proportion to the time that it took.
 */
@ApplicationScoped
public class DeskFirst {

  /** Records in one transaction: enough for bulk inserts, few enough to be over in a moment. */
  static final int MANY = 1_000;

  /** And while the desk is busy: over before anybody who waits for a processor notices. */
  static final int FEW = 25;

  /** How long after the last act of a person or machine the desk counts as busy. */
  private static final Duration BUSY = Duration.ofSeconds(5);

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "ils.import.rest.percent", defaultValue = "400")
  int restPercent;

  /**
   * Rests, if somebody is at work.
   *
   * @param worked how long the last transaction took
   * @return how many records the next one may have
   */
  int rest(Duration worked) throws SQLException, InterruptedException {
    if (restPercent == 0 || !isBusy()) {
      return MANY;
    }
    TimeUnit.NANOSECONDS.sleep(worked.toNanos() * restPercent / 100);
    return FEW;
  }

  private boolean isBusy() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return !Sql.list(
              connection,
              "select id from event where at >= ? and channel <> 'AUTO' limit 1",
              row -> row.getLong(1),
              List.of(Utc.of(clock.instant().minus(BUSY))))
          .isEmpty();
    }
  }
}
