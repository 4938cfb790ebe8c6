package ils.selfcheck.server;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the database answers. */
@ApplicationScoped
class Reachability {

  private static final Logger LOG = System.getLogger(Reachability.class.getName());
  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  boolean isReachable() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "the database is away: {0}", e.getMessage());
      return false;
    }
  }
}
