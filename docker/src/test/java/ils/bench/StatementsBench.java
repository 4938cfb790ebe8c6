package ils.bench;

import ils.it.DemoFile;
import ils.it.Sip2Client;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * SQL statements for one check-out and one check-in over SIP2, counted by the database server.
 *
 * <p>Its counters are of all connections, so what the idle server does in the same time is taken
 * off.
 */
final class StatementsBench implements Benchmark {

  private static final String DATA =
      "Com_select,Com_insert,Com_update,Com_delete,Com_insert_select";
  private static final int ITEMS = 10;
  private static final int IDLE_SECONDS = 10;

  @Override
  public String name() {
    return "statements";
  }

  @Override
  public void measure(Figures figures) throws IOException, InterruptedException, SQLException {
    Path data = LaunchedSystem.emptyFolder("bench-statements");
    try (var system = LaunchedSystem.start(data, Map.of());
        var connection = EmbeddedDatabase.connect(data)) {
      var demo = DemoFile.in(data);
      try (var machine = new Sip2Client(system.sip2(), demo.sip2Login())) {
        warmUp(machine, demo);
        var counter = Counter.calibrated(connection);
        var patron = demo.patrons().getFirst();
        List<DemoFile.Item> items = demo.items().subList(0, ITEMS);
        count(figures, "checkout", counter, items, item -> machine.checkOut(patron, item));
        count(figures, "checkin", counter, items, machine::checkIn);
      }
    }
  }

  private interface Act {
    String on(String barcode) throws IOException;
  }

  private static void warmUp(Sip2Client machine, DemoFile demo) throws IOException {
    String barcode = demo.items().get(ITEMS).barcode();
    machine.checkOut(demo.patrons().getFirst(), barcode);
    machine.checkIn(barcode);
  }

  private static void count(
      Figures figures, String what, Counter counter, List<DemoFile.Item> items, Act act)
      throws SQLException, IOException {
    var before = counter.read();
    for (DemoFile.Item item : items) {
      String answer = act.on(item.barcode());
      if (answer.charAt(2) != '1') {
        throw new IOException(what + " refused: " + answer);
      }
    }
    var spent = counter.since(before);
    figures.add(what + "_sql_statements", spent.data() / items.size(), "statements");
    figures.add(what + "_with_transaction_control", spent.all() / items.size(), "statements");
  }

  /**
   * The server's counters and how fast they grow when nothing is asked.
   *
   * @param idle statements a second
   */
  private record Counter(Connection connection, Reading idle) {

    static Counter calibrated(Connection connection) throws SQLException, InterruptedException {
      var raw = new Counter(connection, new Reading(0, 0, 0));
      var before = raw.read();
      TimeUnit.SECONDS.sleep(IDLE_SECONDS);
      var spent = raw.since(before);
      return new Counter(
          connection, new Reading(0, spent.data() / IDLE_SECONDS, spent.all() / IDLE_SECONDS));
    }

    Reading read() throws SQLException {
      return new Reading(System.nanoTime(), total(DATA), total("Questions"));
    }

    /** Without what an idle server would have done, and without the question for "Questions". */
    Reading since(Reading before) throws SQLException {
      var now = read();
      double seconds = (now.at() - before.at()) / 1e9;
      return new Reading(
          now.at(),
          now.data() - before.data() - idle.data() * seconds,
          now.all() - before.all() - idle.all() * seconds - 2);
    }

    private long total(String counters) throws SQLException {
      String names = "'" + counters.replace(",", "','") + "'";
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery("show global status where variable_name in (" + names + ")")) {
        long total = 0;
        while (rows.next()) {
          total += rows.getLong(2);
        }
        return total;
      }
    }
  }

  /**
   * A reading of the counters.
   *
   * @param at nanoseconds
   * @param data selects, inserts, updates, deletes
   * @param all everything the clients sent, transaction control too
   */
  private record Reading(long at, double data, double all) {}
}
