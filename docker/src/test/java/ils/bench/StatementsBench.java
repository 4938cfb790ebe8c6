package ils.bench;

import ils.it.DemoFile;
import ils.it.process.LaunchedSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * SQL statements for one check-out and one check-in over SIP2, counted by the database server; for
 * a check-out also with the patron's PIN, which some machines send with each message.
 */
final class StatementsBench implements Benchmark {

  private static final int ITEMS = 10;

  @Override
  public String name() {
    return "statements";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    Path data = LaunchedSystem.emptyFolder("bench-statements");
    try (var system = LaunchedSystem.start(data, Map.of("ILS_NOTICES_RUN", "false"));
        var connection = EmbeddedDatabase.connect(data)) {
      var demo = DemoFile.in(data);
      try (var machine = new Sip2LoadClient(Sip2LoadTarget.of(demo, system.sip2()))) {
        machine.signIn();
        count(figures, StatementCounter.calibrated(connection), machine, demo);
      }
    }
  }

  private interface Act {
    Sip2LoadAnswer on(String barcode) throws IOException;
  }

  private static void count(
      Figures figures, StatementCounter counter, Sip2LoadClient machine, DemoFile demo)
      throws Exception {
    var patron = demo.patrons().getFirst();
    List<String> all = demo.items().stream().map(DemoFile.Item::barcode).toList();
    Act lend = item -> machine.checkOut(patron.card(), item);
    Act lendWithPin = item -> machine.checkOut(patron.card(), patron.pin(), item);
    String warm = all.get(2 * ITEMS);
    required("warming up", lendWithPin.on(warm));
    required("warming up", machine.checkIn(warm));

    List<String> items = all.subList(0, ITEMS);
    count(figures, "checkout", counter, items, lend);
    count(figures, "checkin", counter, items, machine::checkIn);
    count(figures, "checkout_with_pin", counter, all.subList(ITEMS, 2 * ITEMS), lendWithPin);
  }

  private static void count(
      Figures figures, String what, StatementCounter counter, List<String> items, Act act)
      throws Exception {
    var spent =
        counter.during(
            () -> {
              for (String item : items) {
                required(what, act.on(item));
              }
            });
    figures.add(what + "_sql_statements", spent.data() / items.size(), "statements");
    figures.add(what + "_with_transaction_control", spent.all() / items.size(), "statements");
  }

  private static void required(String what, Sip2LoadAnswer answer) throws IOException {
    if (!answer.accepted()) {
      throw new IOException(what + " refused: " + answer.words());
    }
  }
}
