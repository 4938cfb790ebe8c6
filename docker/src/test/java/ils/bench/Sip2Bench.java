package ils.bench;

import ils.it.DemoFile;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
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
      throws IOException, InterruptedException, ExecutionException {
    Path data = LaunchedSystem.emptyFolder("bench-sip2");
    try (var system = LaunchedSystem.start(data, Map.of())) {
      var target = target(system.sip2(), DemoFile.in(data));
      for (int connections : new int[] {1, 16, 64}) {
        var plan = Sip2LoadPlan.pressing(connections, WARM_UP, MEASURED);
        var result = Sip2Load.run(target, plan);
        String at = "_" + connections + "_connections";
        figures.add("transactions_per_second" + at, result.transactionsPerSecond(), "1/s");
        figures.add("checkouts_per_second" + at, result.transactionsPerSecond() / 2, "1/s");
        figures.add("checkins_per_second" + at, result.transactionsPerSecond() / 2, "1/s");
        figures.add("p50" + at, result.millisAt(0.5), "ms");
        figures.add("p99" + at, result.millisAt(0.99), "ms");
        figures.add("refused" + at, result.refused(), "answers");
      }
    }
    PileOfTags.measure(figures);
  }

  /** The demo's items, lent to all patrons of its first municipality. */
  private static Sip2LoadTarget target(int port, DemoFile demo) {
    String home = demo.patrons().getFirst().agency();
    List<String> cards =
        demo.patrons().stream()
            .filter(patron -> patron.agency().equals(home))
            .map(DemoFile.Patron::card)
            .toList();
    var login = demo.sip2Login();
    return new Sip2LoadTarget(
        new InetSocketAddress("127.0.0.1", port),
        login.user(),
        login.password(),
        login.location(),
        login.institution(),
        cards,
        demo.items().stream().map(DemoFile.Item::barcode).toList());
  }
}
