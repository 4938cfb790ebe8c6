package ils.bench;

import ils.it.DemoFile;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Check-outs and check-ins over SIP2 at 1, 16 and 64 connections, each acknowledged and durable;
 * and a pile on a kiosk's pad.
 */
final class Sip2Bench implements Benchmark {

  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "sip2";
  }

  @Override
  public void measure(Figures figures)
      throws IOException, InterruptedException, ExecutionException, SQLException {
    Path data = LaunchedSystem.emptyFolder("bench-sip2");
    try (var system = LaunchedSystem.start(data, Map.of())) {
      var demo = DemoFile.in(data);
      var target = Sip2LoadTarget.of(demo, system.sip2()).lending(books(data, demo));
      for (int connections : new int[] {1, 16, 64}) {
        var plan = Sip2LoadPlan.pressing(connections, WARM_UP, MEASURED);
        var result = Sip2Load.run(target, plan);
        String at = "_" + connections + "_connections";
        figures.add("transactions_per_second" + at, result.transactionsPerSecond(), "1/s");
        figures.add("checkouts_per_second" + at, result.transactionsPerSecond() / 2, "1/s");
        figures.add("checkins_per_second" + at, result.transactionsPerSecond() / 2, "1/s");
        figures.add("p50" + at, result.millisAt(0.5), "ms");
        figures.add("p99" + at, result.millisAt(0.99), "ms");
        figures.add("refused" + at, result.refused().count(), "answers");
        if (result.refused().count() > 0) {
          figures.note(result.refused().toString());
        }
      }
    }
    PileOfTags.measure(figures);
  }

  /** All books on the shelf of the library where those of demo.json are. */
  private static List<String> books(Path data, DemoFile demo) throws IOException, SQLException {
    String sql =
        """
        select i.barcode from item i join item d on d.home_node_id = i.home_node_id
        where d.barcode = ? and i.material_group = 'BOOK' and i.loan_kind = 'NORMAL'
          and i.audience = 'PUBLIC' and i.state = 'AVAILABLE' and i.flags = ''
        order by i.id""";
    try (var connection = EmbeddedDatabase.connect(data);
        var query = connection.prepareStatement(sql)) {
      query.setString(1, demo.items().getFirst().barcode());
      List<String> books = new ArrayList<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          books.add(rows.getString(1));
        }
      }
      return books;
    }
  }
}
