package ils.core.ids;

import ils.core.db.Utc;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This node's number, 0 to 31, leased in the database so that no two running nodes share one.
 *
 * <p>A node that starts again under its old name ({@code ils.node.name}) takes its old number at
 * once. The lease is renewed every 20 seconds and runs out after 90.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeNumber {

  private static final Duration LEASE = Duration.ofSeconds(90);

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "ils.node.name", defaultValue = "node")
  String name;

  private volatile int number = -1;

  public NodeNumber() {}

  NodeNumber(int number) {
    this.number = number;
  }

  /** This node's number; public because it is called through an EJB proxy. */
  public int value() {
    if (number < 0) {
      throw new IllegalStateException("this node has no node number yet");
    }
    return number;
  }

  /** Takes the number this node had before, or the first free one. */
  @PostConstruct
  void take() {
    try (var connection = database.getConnection()) {
      for (int candidate = 0; candidate < 32 && number < 0; candidate++) {
        if (lease(connection, candidate, "instance = ?", name)) {
          number = candidate;
        }
      }
      var now = Utc.of(clock.instant());
      for (int candidate = 0; candidate < 32 && number < 0; candidate++) {
        if (lease(connection, candidate, "leased_until < ?", now)) {
          number = candidate;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no node number could be leased", e);
    }
    if (number < 0) {
      throw new IllegalStateException("32 nodes are running already; see table app_node");
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void renew() {
    try (var connection = database.getConnection()) {
      lease(connection, number, "instance = ?", name);
    } catch (SQLException e) {
      System.getLogger("ils.ids").log(System.Logger.Level.WARNING, "lease not renewed", e);
    }
  }

  private boolean lease(Connection connection, int candidate, String when, Object value)
      throws SQLException {
    var sql = "update app_node set instance = ?, leased_until = ? where number = ? and " + when;
    try (var update = connection.prepareStatement(sql)) {
      update.setString(1, name);
      update.setObject(2, Utc.of(clock.instant().plus(LEASE)));
      update.setInt(3, candidate);
      update.setObject(4, value);
      return update.executeUpdate() == 1;
    }
  }
}
