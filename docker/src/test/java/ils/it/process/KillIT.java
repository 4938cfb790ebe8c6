package ils.it.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ils.bench.EmbeddedDatabase;
import ils.it.DemoFile;
import ils.it.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The plug is pulled in the middle of the work: nothing acknowledged is lost, nothing half done.
 */
class KillIT {

  private static final int RECORDS = 4000;
  private static final String WORD = "Strømafbrydelsesberetning";

  @Test
  @DisplayName("kill -9 in a stream of check-outs, then in an import: loans once, import completed")
  void thePlugIsPulled() throws IOException, InterruptedException, SQLException {
    Path data = LaunchedSystem.emptyFolder("kill");
    Map<String, LentUntilKilled.Known> known;
    DemoFile demo;
    var first = LaunchedSystem.start(data, Map.of());
    try {
      demo = DemoFile.in(data);
      known = lendUntilThePlugIsPulled(first, demo);
    } finally {
      first.kill();
    }
    var second = LaunchedSystem.start(data, Map.of());
    try (var connection = EmbeddedDatabase.connect(data)) {
      everyAcknowledgedLoanIsThereOnce(connection, known);
      theIndexAgrees(second, connection, demo);
      importUntilThePlugIsPulled(second, connection);
    } finally {
      second.kill();
    }
    try (var third = LaunchedSystem.start(data, Map.of(), "--no-demo");
        var connection = EmbeddedDatabase.connect(data)) {
      var again = importFile(data);
      assertThat(again.exitCode()).as(again.printed()).isZero();
      assertThat(imported(connection)).isEqualTo(RECORDS);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(found(third, WORD).get("records")).isEqualTo(4000.0));
    }
  }

  private static Map<String, LentUntilKilled.Known> lendUntilThePlugIsPulled(
      LaunchedSystem system, DemoFile demo) throws IOException, InterruptedException {
    var machines = LentUntilKilled.start(system.sip2(), demo);
    await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> machines.acknowledged() >= 40);
    Plug.pull(system);
    return machines.end();
  }

  private static void everyAcknowledgedLoanIsThereOnce(
      Connection connection, Map<String, LentUntilKilled.Known> known) throws SQLException {
    for (var entry : known.entrySet()) {
      var item = entry.getValue();
      long loans = count(connection, LOANS, entry.getKey());
      long open = count(connection, LOANS + " and l.returned_at is null", entry.getKey());
      assertThat(open).as("open loans of " + entry.getKey()).isBetween(0L, 1L);
      if (item.unsure()) {
        assertThat(loans).as(entry.toString()).isBetween((long) item.loans(), item.loans() + 1L);
      } else {
        assertThat(loans).as(entry.toString()).isEqualTo(item.loans());
        assertThat(open).as(entry.toString()).isEqualTo(item.out() ? 1 : 0);
      }
    }
  }

  private static final String LOANS =
      "select count(*) from loan l join item i on i.id = l.item_id where i.barcode = ?";

  /** A title can be found as available exactly when the database has a copy of it on the shelf. */
  private static void theIndexAgrees(LaunchedSystem system, Connection connection, DemoFile demo)
      throws SQLException, IOException, InterruptedException {
    int compared = 0;
    for (DemoFile.Item item : demo.items().subList(0, 60)) {
      long bib = count(connection, "select bib_id from item where barcode = ?", item.barcode());
      long onShelf =
          count(
              connection,
              "select count(*) from item where state = 'AVAILABLE' and audience = 'PUBLIC'"
                  + " and bib_id = ?",
              Long.toString(bib));
      String query = "?size=100&q=" + encoded(item.title());
      String name = "\"bibId\":" + bib + ",";
      if (!search(system, query).contains(name)) {
        continue; // shown by another edition of the same work
      }
      compared++;
      boolean shown = search(system, query + "&available=true").contains(name);
      assertThat(shown).as(item + ", " + onShelf + " on the shelf").isEqualTo(onShelf > 0);
    }
    assertThat(compared).isGreaterThan(20);
  }

  private static void importUntilThePlugIsPulled(LaunchedSystem system, Connection connection)
      throws IOException, InterruptedException, SQLException {
    Thread importing =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    importFile(system.data());
                  } catch (IOException | InterruptedException e) {
                    System.getLogger("ils.it").log(System.Logger.Level.DEBUG, "cut", e);
                  }
                });
    await()
        .atMost(Duration.ofSeconds(180))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> imported(connection) > 0);
    assertThat(imported(connection)).isLessThan(RECORDS);
    Plug.pull(system);
    importing.join(60_000);
  }

  private static LaunchedSystem.Ended importFile(Path data)
      throws IOException, InterruptedException {
    Path file = data.resolve("kill.lin");
    if (!Files.exists(file)) {
      var lines = new StringBuilder();
      for (int i = 1; i <= RECORDS; i++) {
        lines.append(
            """
            001 00 *a %1$08d *b 870970 *c 20260101120000 *d 20260101 *f a
            004 00 *r n *a e
            008 00 *t m *u f *a 2020 *b dk *l dan *v 0
            009 00 *a a *g xx
            100 00 *a Prøve *h Person %1$d
            245 00 *a %2$s nummer %1$d
            260 00 *a Kbh. *b Forlaget *c 2020
            $
            """
                .formatted(90_000_000 + i, WORD));
      }
      Files.writeString(file, lines);
    }
    return LaunchedSystem.run(
        "import", "--data", data.toString(), "--profile", "danmarc2", file.toString());
  }

  private static long imported(Connection connection) throws SQLException {
    return count(connection, "select count(*) from bib where title like ?", WORD + "%");
  }

  private static long count(Connection connection, String sql, String parameter)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static Map<String, Object> found(LaunchedSystem system, String words)
      throws IOException, InterruptedException {
    return Json.object(search(system, "?q=" + encoded(words)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String search(LaunchedSystem system, String query)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(system.http() + "/api/search" + query)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
