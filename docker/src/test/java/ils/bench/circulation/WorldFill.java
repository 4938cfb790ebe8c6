package ils.bench.circulation;

import ils.bench.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pours {@code world.sql} into the database, one statement after the other. */
final class WorldFill {

  private static final String SCRIPT = "world.sql";

  private WorldFill() {}

  /** What is poured, with the numbers in their places; equal texts make equal worlds. */
  static String script(WorldSize size) {
    String text;
    try (var in = WorldFill.class.getResourceAsStream(SCRIPT)) {
      text = new String(Objects.requireNonNull(in, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Map.Entry<String, Long> number : size.numbers().entrySet()) {
      text = text.replace("${" + number.getKey() + "}", number.getValue().toString());
    }
    return text;
  }

  static void pour(Connection connection, WorldSize size, Figures figures) throws SQLException {
    var indexes = new SecondaryIndexes(connection, List.of("loan", "event"));
    List<String> all = new ArrayList<>(indexes.drops());
    all.addAll(statements(script(size)));
    all.addAll(indexes.additions());
    all.add(
        "analyze table person, identifier, borrower_role, bib, item, loan, account_line, event");
    try (var statement = connection.createStatement()) {
      for (String sql : all) {
        long from = System.nanoTime();
        statement.execute(sql);
        long seconds = (System.nanoTime() - from) / 1_000_000_000;
        if (seconds > 1) {
          figures.note("%4d s  %s".formatted(seconds, sql.lines().findFirst().orElse("")));
        }
      }
    }
  }

  private static List<String> statements(String script) {
    String bare = script.replaceAll("(?m)^--.*$", "");
    return Arrays.stream(bare.split(";\\s*\\n"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
