package ils.demo.works;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables beside this package: tab-separated, UTF-8, lines that begin with # are comments. */
final class Tables {

  private Tables() {}

  static List<List<String>> rows(String name) {
    InputStream stream = Tables.class.getResourceAsStream(name + ".tsv");
    if (stream == null) {
      throw new IllegalStateException("table missing: " + name);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).map(Tables::cells).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows by what stands in their first column. */
  static Map<String, List<List<String>>> byFirst(String name) {
    return grouped(name, row -> row.get(0));
  }

  static Map<String, List<List<String>>> grouped(String name, Function<List<String>, String> key) {
    return rows(name).stream().collect(Collectors.groupingBy(key));
  }

  /** The parts of a cell that holds several values; none for an empty cell. */
  static List<String> parts(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
