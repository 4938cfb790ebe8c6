package ils.bench.circulation;

import ils.bench.Benchmark;
import ils.bench.EmbeddedDatabase;
import ils.bench.Figures;
import ils.bench.Machine;
import ils.bench.StatementCounter;
import java.time.Duration;
import java.util.List;

/**
 * Check-outs and check-ins over SIP2 in a big city's world, each durable before it is acknowledged;
 * the patron's page; and what is left of the speed while records are imported.
 */
public final class CirculationBench implements Benchmark {

  private static final int CONNECTIONS = 16;
  private static final int PACED_CONNECTIONS = 32;
  private static final int PER_SECOND = 50;
  private static final int COUNTED = 20;
  private static final int COPIES = 60_000;
  private static final int PAGES = 300;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration PACED = Duration.ofSeconds(40);
  private static final Duration PRESSED = Duration.ofSeconds(15);

  @Override
  public String name() {
    return "circulation";
  }

  @Override
  public void measure(Figures figures) throws Exception {
    WorldSize size = WorldSize.wanted();
    figures.note("world '%s': %s".formatted(size.name(), size));
    try (var world = World.open(size, figures)) {
      Stock stock = Stock.draw(world.system().data(), size, COPIES);
      try (var few = new Machines(world.target(), CONNECTIONS, stock);
          var many = new Machines(world.target(), PACED_CONNECTIONS, stock)) {
        warmUp(few);
        double calm = paced(figures, many, "_at_" + PER_SECOND + "_per_s");
        double perSecond = sustained(figures, world, few);
        statements(figures, world, few);
        figures.add("share_of_plain_jdbc", perSecond / plain(figures, world, stock), "");
        patronPages(figures, world, size);
        duringImport(figures, world, many, calm);
        refused(figures, few, many);
      }
    }
  }

  private static void warmUp(Machines machines) throws Exception {
    Load.pressing(machines, WARM_UP.dividedBy(2), machines::lend);
    Load.pressing(machines, WARM_UP.dividedBy(2), machines::takeBack);
  }

  /** So many check-outs and as many check-ins a second; tells the p95 of the check-outs. */
  private static double paced(Figures figures, Machines machines, String where) throws Exception {
    figures.note("load " + Machine.load());
    List<Latencies> took =
        Load.paced(machines, PER_SECOND, PACED, List.of(machines::lend, machines::takeBack));
    took.getFirst().write(figures, "checkout", where);
    took.getLast().write(figures, "checkin", where);
    return took.getFirst().millisAt(0.95);
  }

  private static double sustained(Figures figures, World world, Machines machines)
      throws Exception {
    double checkOuts = pressed(figures, world, "checkout", machines, machines::lend);
    pressed(figures, world, "checkin", machines, machines::takeBack);
    return checkOuts;
  }

  /** As many as go, and what each costs of the processors; acts in a second. */
  private static double pressed(
      Figures figures, World world, String act, Machines machines, Machines.Act work)
      throws Exception {
    figures.note("load " + Machine.load());
    double[] before = world.cpuMillis();
    double perSecond = Load.pressing(machines, PRESSED, work);
    double[] after = world.cpuMillis();
    double acts = perSecond * PRESSED.toMillis() / 1000;
    figures.add(act + "s_per_second", perSecond, "1/s");
    figures.add(act + "_cpu_ms_server", (after[0] - before[0]) / acts, "ms");
    figures.add(act + "_cpu_ms_database", (after[1] - before[1]) / acts, "ms");
    return perSecond;
  }

  private static void statements(Figures figures, World world, Machines machines) throws Exception {
    try (var connection = EmbeddedDatabase.connect(world.system().data())) {
      var counter = StatementCounter.calibrated(connection);
      count(figures, counter, "checkout", () -> machines.lend(machines.machine(0)));
      count(figures, counter, "checkin", () -> machines.takeBack(machines.machine(0)));
    }
  }

  private static void count(
      Figures figures, StatementCounter counter, String act, StatementCounter.Work work)
      throws Exception {
    var spent =
        counter.during(
            () -> {
              for (int k = 0; k < COUNTED; k++) {
                work.run();
              }
            });
    figures.add(act + "_sql_statements", spent.data() / COUNTED, "statements");
    figures.add(act + "_with_transaction_control", spent.all() / COUNTED, "statements");
  }

  /** Check-outs a second. */
  private static double plain(Figures figures, World world, Stock stock) throws Exception {
    try (var plain = new PlainLoad(world.system().data(), CONNECTIONS, stock);
        var connection = EmbeddedDatabase.connect(world.system().data())) {
      plain.pressing(Duration.ofSeconds(3), plain::lend);
      figures.note("load " + Machine.load());
      double checkOuts = plain.pressing(PRESSED, plain::lend);
      double checkIns = plain.pressing(PRESSED, plain::takeBack);
      figures.add("plain_jdbc_checkouts_per_second", checkOuts, "1/s");
      figures.add("plain_jdbc_checkins_per_second", checkIns, "1/s");
      var counter = StatementCounter.calibrated(connection);
      count(figures, counter, "plain_jdbc_checkout", () -> plain.lend(plain.first()));
      count(figures, counter, "plain_jdbc_checkin", () -> plain.takeBack(plain.first()));
      return checkOuts;
    }
  }

  private static void patronPages(Figures figures, World world, WorldSize size) throws Exception {
    var pages = new PatronPages(world.system().http());
    pages.signIn(world.demo().staff());
    var took = new Latencies();
    for (int k = -PAGES / 3; k < PAGES; k++) {
      long role = WorldSize.BASE + 1 + Math.floorMod(k, size.heavy());
      long from = System.nanoTime();
      pages.open(role, WorldSize.MANY - 5, WorldSize.DEBTS);
      if (k >= 0) {
        took.add(System.nanoTime() - from);
      }
    }
    took.write(figures, "patron_page", "");
  }

  private static void duringImport(Figures figures, World world, Machines machines, double calm)
      throws Exception {
    try (var imports = new ImportBeside(world.system())) {
      Load.paced(machines, PER_SECOND, Duration.ofSeconds(5), List.of(machines::lend));
      double busy = paced(figures, machines, "_during_import");
      long from = System.nanoTime();
      long records = imports.end();
      figures.note("imported beside it: %d records".formatted(records));
      figures.note(
          "the last file took %d s more".formatted((System.nanoTime() - from) / 1_000_000_000));
      figures.add("checkout_slowdown_during_import", (busy / calm - 1) * 100, "%");
    }
  }

  private static void refused(Figures figures, Machines few, Machines many) {
    figures.add("refused", few.refusals().count() + many.refusals().count(), "answers");
    figures.note(few.refusals() + " " + many.refusals());
  }
}
