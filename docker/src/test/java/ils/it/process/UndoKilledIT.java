package ils.it.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ils.bench.EmbeddedDatabase;
import ils.it.DemoFile;
import ils.it.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The plug is pulled in a stream of acts and their undos: each act stands or is undone, wholly. */
class UndoKilledIT {

  private static final int DESKS = 4;
  private static final int ITEMS = 24;

  @Test
  @DisplayName("A83: kill -9 in a stream of undos: none is half done, none acknowledged is lost")
  void thePlugIsPulledWhileActsAreUndone() throws IOException, InterruptedException, SQLException {
    Path data = LaunchedSystem.emptyFolder("undo");
    var system = LaunchedSystem.start(data, Map.of());
    Queue<Long> undone;
    List<String> barcodes = new ArrayList<>();
    try {
      var demo = DemoFile.in(data);
      barcodes.addAll(neverLent(data, demo));
      var cards = demo.patrons().stream().limit(DESKS).map(DemoFile.Patron::card).toList();
      var desks = new UndoneUntilKilled(staff(system, demo), cards, barcodes);
      await()
          .atMost(Duration.ofSeconds(180))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> desks.acknowledged() >= 60 || !desks.unexpected().isEmpty());
      Plug.pull(system);
      undone = desks.end();
      assertThat(desks.unexpected()).isEmpty();
      assertThat(undone.size()).isGreaterThanOrEqualTo(60);
    } finally {
      system.kill();
    }
    try (var again = LaunchedSystem.start(data, Map.of(), "--no-demo");
        var connection = EmbeddedDatabase.connect(again.data())) {
      for (long act : undone) {
        assertThat(count(connection, UNDONE, act)).as("act " + act + " is undone").isEqualTo(1);
      }
      for (String barcode : barcodes) {
        stateAndLogsAgree(connection, barcode);
      }
    }
  }

  private static List<String> neverLent(Path data, DemoFile demo) throws IOException, SQLException {
    List<String> barcodes = new ArrayList<>();
    String sql =
        "select count(*) from event e join item i on i.id = e.item_id where i.barcode = ?"
            + " and e.kind like '%oan%'";
    try (var connection = EmbeddedDatabase.connect(data)) {
      for (DemoFile.Item item : demo.items()) {
        if (barcodes.size() < ITEMS && count(connection, sql, item.barcode()) == 0) {
          barcodes.add(item.barcode());
        }
      }
    }
    assertThat(barcodes).hasSize(ITEMS);
    return barcodes;
  }

  private static ServerCalls staff(LaunchedSystem system, DemoFile demo)
      throws IOException, InterruptedException {
    var operator = ServerCalls.asOperator(system);
    String user = "{\"user\": \"" + demo.staff().user() + "\"}";
    String answer = operator.post("/api/register/tokens/staff", user).body();
    return operator.with(String.valueOf(Json.object(answer).get("token")));
  }

  private static final String UNDONE =
      "select count(*) from act where id = ? and undone_at is not null";

  /** What the item and its loans say, the log says, and the acts. */
  private static void stateAndLogsAgree(Connection connection, String barcode) throws SQLException {
    long item = count(connection, "select id from item where barcode = ?", barcode);
    long out =
        count(connection, "select count(*) from item where state = 'ON_LOAN' and id = ?", item);
    assertThat(
            count(
                connection,
                "select count(*) from loan where returned_at is null and item_id = ?",
                item))
        .as("open loans of " + barcode)
        .isEqualTo(out);
    assertThat(
            standing(connection, item, "LoanOpened") - standing(connection, item, "ItemReturned"))
        .as("lent and not returned, by the log: " + barcode)
        .isEqualTo(out);
    assertThat(acts(connection, item, "CHECK_OUT") - acts(connection, item, "CHECK_IN"))
        .as("lent and not returned, by the acts: " + barcode)
        .isEqualTo(out);
    assertThat(count(connection, LOANS_WITHOUT_ACT, item)).as("loans of undone acts").isZero();
  }

  private static final String LOANS_WITHOUT_ACT =
      """
      select count(*) from loan l where l.item_id = ? and l.lent_on = date(utc_timestamp())
        and exists (select 1 from event e join event u on u.undo_of = e.id
          where e.kind = 'LoanOpened' and e.subject_id = l.id)""";

  /** Events of a kind that were not undone. */
  private static long standing(Connection connection, long item, String kind) throws SQLException {
    return count(
        connection,
        "select count(*) from event e where e.kind = '"
            + kind
            + "' and not exists (select 1 from event u where u.undo_of = e.id) and e.item_id = ?",
        item);
  }

  private static long acts(Connection connection, long item, String kind) throws SQLException {
    return count(
        connection,
        "select count(*) from act where kind = '"
            + kind
            + "' and undone_at is null and item_id = ?",
        item);
  }

  private static long count(Connection connection, String sql, Object parameter)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, parameter);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getLong(1);
      }
    }
  }
}
