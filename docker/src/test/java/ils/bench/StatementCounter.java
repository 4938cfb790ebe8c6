package ils.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Statements that the database server has carried out, by its own counters.
 *
 * <p>They are of all connections, so what the idle server does in the same time is taken off.
 */
public final class StatementCounter {

  private static final String DATA =
      "'Com_select','Com_insert','Com_update','Com_delete','Com_insert_select'";
  private static final int IDLE_SECONDS = 10;

  private final Connection connection;
  private final double idleData;
  private final double idleAll;

  private StatementCounter(Connection connection, double idleData, double idleAll) {
    this.connection = connection;
    this.idleData = idleData;
    this.idleAll = idleAll;
  }

  /**
   * Counted statements.
   *
   * @param data selects, inserts, updates, deletes
   * @param all everything the clients sent, transaction control too
   */
  public record Spent(double data, double all) {}

  /** What is counted. */
  public interface Work {
    void run() throws Exception;
  }

  /** Watches ten seconds of idleness first. */
  public static StatementCounter calibrated(Connection connection) throws Exception {
    var raw = new StatementCounter(connection, 0, 0);
    var idle = raw.during(() -> TimeUnit.SECONDS.sleep(IDLE_SECONDS));
    return new StatementCounter(connection, idle.data() / IDLE_SECONDS, idle.all() / IDLE_SECONDS);
  }

  /** Without what an idle server would have done, and without the questions of the counter. */
  public Spent during(Work work) throws Exception {
    long from = System.nanoTime();
    long data = total(DATA);
    long all = total("'Questions'");
    work.run();
    double seconds = (System.nanoTime() - from) / 1e9;
    double dataSpent = total(DATA) - data - idleData * seconds;
    double allSpent = total("'Questions'") - all - 2 - idleAll * seconds;
    return new Spent(dataSpent, allSpent);
  }

  private long total(String counters) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "show global status where variable_name in (" + counters + ")")) {
      long total = 0;
      while (rows.next()) {
        total += rows.getLong(2);
      }
      return total;
    }
  }
}
