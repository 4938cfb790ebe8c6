package ils.bench.holds;

import ils.bench.Figures;
import ils.bench.Sip2LoadClient;
import ils.bench.StatementCounter;
import ils.bench.circulation.Latencies;
import ils.bench.circulation.PatronPages;
import ils.bench.circulation.World;
import ils.bench.circulation.WorldSize;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The acts that are measured, one after the other, as one person at a desk does them: the goals are
 * about how long somebody waits, not about how many wait at once.
 */
final class HoldActs {

  private static final int WARM_UP = 60;
  private static final int ACTS = 200;
  private static final int COUNTED = 20;
  private static final int RETARGETED = 20;
  private static final Pattern LOAN = Pattern.compile("BI\\d{8}");

  private final Figures figures;
  private final World world;
  private final Connection connection;

  HoldActs(Figures figures, World world, Connection connection) {
    this.figures = figures;
    this.world = world;
    this.connection = connection;
  }

  private interface Act {
    void run() throws Exception;
  }

  void place(PatronPages desk, Bestseller title) throws Exception {
    long pickup =
        Sql.number(
            connection,
            "select pickup_node_id from hold where id = ?",
            title.bib() + Bestseller.HOLDS);
    measure("place_hold", new Placing(desk, title, pickup, ofPeopleWithoutDebts(title))::one);
  }

  private List<String> ofPeopleWithoutDebts(Bestseller title) throws SQLException {
    List<String> cards = new ArrayList<>();
    for (String card : title.cards().toList()) {
      String owed =
          "select coalesce(sum(a.amount_minor), 0) from identifier i"
              + " join account_line a on a.person_id = i.person_id where i.id = ?";
      if (Sql.number(connection, owed, WorldSize.BASE + Long.parseLong(card.substring(2))) <= 0) {
        cards.add(card);
      }
    }
    return cards;
  }

  void takeBack(Bestseller title) throws Exception {
    try (var machine = new Sip2LoadClient(world.target())) {
      machine.signIn();
      Iterator<String> copies = title.copies().iterator();
      measure(
          "return_capturing_hold",
          () -> required(machine.checkIn(copies.next()).accepted(), "a return was refused"));
    }
    long captured =
        Sql.number(
            connection,
            "select count(*) from hold where bib_id = ? and state in ('ON_SHELF', 'IN_TRANSIT')",
            title.bib());
    required(captured == WARM_UP + ACTS + COUNTED, captured + " of the returns captured a hold");
  }

  /** From the act that frees a copy until the pull list shows it for the next who waits. */
  void retarget(PatronPages desk, Bestseller title) throws Exception {
    var retargeting = new Retargeting(desk, connection, title);
    double longest = 0;
    for (int k = 0; k < RETARGETED; k++) {
      longest = Math.max(longest, retargeting.seconds());
    }
    figures.add("retarget_seconds", longest, "s");
  }

  /** The page of somebody with very many loans. */
  void pages(PatronPages desk, WorldSize size) throws Exception {
    var took = new Latencies();
    for (int k = -WARM_UP; k < ACTS; k++) {
      long role = WorldSize.BASE + 1 + Math.floorMod(k, size.heavy());
      long from = System.nanoTime();
      String page = desk.page("/staff/patrons/" + role);
      if (k >= 0) {
        took.add(System.nanoTime() - from);
      }
      long loans = LOAN.matcher(page).results().map(m -> m.group()).distinct().count();
      required(loans >= WorldSize.MANY - 5, "only " + loans + " loans on the page of " + role);
    }
    took.write(figures, "desk_page", "");
  }

  /** How long it takes, what it costs of the processors, and how many statements it is. */
  private void measure(String what, Act act) throws Exception {
    for (int k = 0; k < WARM_UP; k++) {
      act.run();
    }
    var took = new Latencies();
    double[] before = world.cpuMillis();
    for (int k = 0; k < ACTS; k++) {
      long from = System.nanoTime();
      act.run();
      took.add(System.nanoTime() - from);
    }
    double[] after = world.cpuMillis();
    took.write(figures, what, "");
    figures.add(what + "_cpu_ms_server", (after[0] - before[0]) / ACTS, "ms");
    figures.add(what + "_cpu_ms_database", (after[1] - before[1]) / ACTS, "ms");
    var spent =
        StatementCounter.calibrated(connection)
            .during(
                () -> {
                  for (int k = 0; k < COUNTED; k++) {
                    act.run();
                  }
                });
    figures.add(what + "_sql_statements", spent.data() / COUNTED, "statements");
  }

  static void required(boolean fulfilled, String otherwise) throws IOException {
    if (!fulfilled) {
      throw new IOException(otherwise);
    }
  }
}
