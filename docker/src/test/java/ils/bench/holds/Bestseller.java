package ils.bench.holds;

import ils.bench.circulation.WorldSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A title of which all copies are lent while ten thousand wait. Each run pours one of its own into
 * the kept world, so that nothing an earlier run has done is in its way.
 *
 * @param bib its id; that of the k-th copy and of the k-th hold is k more
 */
record Bestseller(long bib, WorldSize world) {

  static final int COPIES = 500;
  static final int HOLDS = 10_000;

  /** People of the world that do not wait for it, and so may place a hold. */
  static final int FREE = 1_000;

  private static final int IDS_OF_A_RUN = 20_000;
  private static final long FIRST = 10_000_000_000L;
  private static final long SECONDS = 100_000_000L;

  static Bestseller pour(Connection connection, WorldSize world) throws IOException, SQLException {
    long run = System.currentTimeMillis() / 1000 % SECONDS;
    var made = new Bestseller(FIRST + run * IDS_OF_A_RUN, world);
    try (var statement = connection.createStatement()) {
      for (String sql : made.script().split(";\\s*\\n")) {
        statement.execute(sql);
      }
    }
    return made;
  }

  private String script() throws IOException {
    try (InputStream in = Bestseller.class.getResourceAsStream("queue.sql")) {
      return new String(
              Objects.requireNonNull(in, "queue.sql").readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^--.*$", "")
          .replace("${base}", Long.toString(bib))
          .replace("${world}", Long.toString(WorldSize.BASE))
          .replace("${people}", Integer.toString(world.people()))
          .replace("${free}", Integer.toString(FREE))
          .replace("${copies}", Integer.toString(COPIES))
          .replace("${holds}", Integer.toString(HOLDS));
    }
  }

  /** Barcodes of all its copies. */
  List<String> copies() {
    return LongStream.rangeClosed(1, COPIES).mapToObj(k -> "BH" + (bib + k)).toList();
  }

  /** Cards of people who do not wait for it and do not have it on loan. */
  Stream<String> cards() {
    return LongStream.range(world.people() - FREE + 2L, world.people() - COPIES)
        .mapToObj("BP%08d"::formatted);
  }
}
