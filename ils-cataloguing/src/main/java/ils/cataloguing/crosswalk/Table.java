package ils.cataloguing.crosswalk;

import ils.cataloguing.marc.DataField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of {@code crosswalk/danmarc2-marc21.tsv}. */
final class Table {

  private static final List<Row> ROWS =
      lines("danmarc2-marc21.tsv").stream().map(Table::row).toList();
  private static final Map<String, List<Row>> FORTH =
      ROWS.stream()
          .filter(Row::isForth)
          .collect(Collectors.groupingBy(row -> row.danMarc2().tag()));
  private static final Map<String, List<Row>> BACK =
      ROWS.stream().filter(Row::isBack).collect(Collectors.groupingBy(row -> row.marc21().tag()));

  private Table() {}

  /** The rows of a table, each split at its tabs; remarks and the heading are left out. */
  static List<String[]> lines(String name) {
    try (InputStream in = Table.class.getResourceAsStream("/crosswalk/" + name)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] cells) {
    return new Row(
        Side.danMarc2(cells[0]),
        Row.Way.of(cells[1]),
        Side.marc21(cells[2]),
        How.parse(cells[3]),
        cells[4]);
  }

  static List<Row> rows() {
    return ROWS;
  }

  /** The row for this subfield of a danMARC2 field. */
  static Optional<Row> forth(DataField field, char code) {
    return FORTH.getOrDefault(field.tag(), List.of()).stream()
        .filter(row -> row.danMarc2().code() == code && row.danMarc2().fits(field))
        .findFirst();
  }

  /**
   * The row for this subfield of a MARC 21 field: of those that fit, the one that asks for most.
   */
  static Optional<Row> back(DataField field, char code, String value) {
    return BACK.getOrDefault(field.tag(), List.of()).stream()
        .filter(row -> row.marc21().code() == code && row.marc21().fits(field))
        .filter(row -> row.how().join().isEmpty() || row.way() == Row.Way.BACK)
        .filter(row -> row.how().accepts(value))
        .max(Comparator.comparingInt((Row row) -> row.marc21().demands()).thenComparing(FIRST));
  }

  /** Of two rows that ask for as much, the upper one. */
  private static final Comparator<Row> FIRST =
      Comparator.comparingInt((Row row) -> -ROWS.indexOf(row));

  /** The rows whose contents stand behind that of this row in the same subfield of MARC 21. */
  static List<Row> joinedTo(Row row) {
    return BACK.getOrDefault(row.marc21().tag(), List.of()).stream()
        .filter(other -> !other.how().join().isEmpty())
        .filter(other -> other.danMarc2().tag().equals(row.danMarc2().tag()))
        .filter(other -> other.marc21().code() == row.marc21().code())
        .toList();
  }
}
