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
 * Lets the desk go first: while people lend and return, an import rests after each chunk, in
 * proportion to the time the chunk took.
 */
@ApplicationScoped
public class DeskFirst {

  /** How long after the last act of a person or machine the desk counts as busy. */
  private static final Duration BUSY = Duration.ofSeconds(5);

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "ils.import.rest.percent", defaultValue = "200")
  int restPercent;

  /**
   * Rests, if somebody is at work.
   *
   * @param worked how long the last chunk took
   */
  void rest(Duration worked) throws SQLException, InterruptedException {
    if (restPercent > 0 && isBusy()) {
      TimeUnit.NANOSECONDS.sleep(worked.toNanos() * restPercent / 100);
    }
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
