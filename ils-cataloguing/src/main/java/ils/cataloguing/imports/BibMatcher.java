package ils.cataloguing.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the records of a chunk that the catalogue has already; two queries for all of them. */
final class BibMatcher {

  /**
   * @param hash of the record as last received; null where it did not come by import
   * @param run the import that last met it; 0 for none
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Known(long bib, byte @Nullable [] hash, boolean incomplete, long run) {}

  private record NumberedBib(String isbn, String material, long bib) {}

  private BibMatcher() {}

  /** By (source, control number). */
  static Map<RecordKey, Known> byNumber(Connection connection, List<PreparedRecord> records)
      throws SQLException {
    Map<RecordKey, Known> known = new HashMap<>();
    Map<String, List<PreparedRecord>> bySource =
        records.stream().collect(Collectors.groupingBy(r -> r.key().source()));
    for (var group : bySource.entrySet()) {
      List<Object> values = new ArrayList<>(List.of(group.getKey()));
      group.getValue().forEach(record -> values.add(record.key().id()));
      String sql =
          "select b.source_id, b.id, m.hash, m.incomplete, m.run_id from bib b"
              + " left join marc_record m on m.bib_id = b.id where b.source = ? and b.source_id in ("
              + Sql.marks(group.getValue().size())
              + ")";
      Sql.list(
              connection,
              sql,
              row ->
                  Map.entry(
                      new RecordKey(group.getKey(), row.getString(1)),
                      new Known(
                          row.getLong(2), row.getBytes(3), row.getBoolean(4), row.getLong(5))),
              values)
          .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    }
    return known;
  }

  /**
   * By an ISBN that exactly one record of the same material type has, so that an e-book never
   * becomes the printed book.
   */
  static Map<RecordKey, Long> byIsbn(Connection connection, List<PreparedRecord> records)
      throws SQLException {
    List<String> isbns =
        records.stream().flatMap(r -> r.projection().isbns().stream()).distinct().toList();
    if (isbns.isEmpty()) {
      return Map.of();
    }
    String sql =
        "select i.value, b.material_type, b.id from bib_identifier i join bib b on b.id = i.bib_id"
            + " where i.kind = 'isbn' and b.closed_at is null and i.value in ("
            + Sql.marks(isbns.size())
            + ")";
    List<NumberedBib> found =
        Sql.list(
            connection,
            sql,
            row -> new NumberedBib(row.getString(1), row.getString(2), row.getLong(3)),
            isbns);
    Map<RecordKey, Long> matches = new HashMap<>();
    for (PreparedRecord record : records) {
      List<Long> bibs = sameAs(record, found);
      if (bibs.size() == 1) {
        matches.put(record.key(), bibs.getFirst());
      }
    }
    return matches;
  }

  private static List<Long> sameAs(PreparedRecord record, List<NumberedBib> found) {
    return found.stream()
        .filter(bib -> record.projection().isbns().contains(bib.isbn()))
        .filter(bib -> record.projection().materialType().name().equals(bib.material()))
        .map(NumberedBib::bib)
        .distinct()
        .toList();
  }
}
