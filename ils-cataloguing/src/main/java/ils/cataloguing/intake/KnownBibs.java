package ils.cataloguing.intake;

import ils.cataloguing.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The records of a chunk that the catalogue knows by source and number; one query a source. */
final class KnownBibs {

  /**
   * A record of the catalogue.
   *
   * @param hash of the record as last received; null where it did not come by import
   * @param incomplete whether an item of it was refused
   * @param run the import that last met it; 0 for none
   * @param closed whether it is out of the catalogue; sent again it comes back
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Known(long bib, byte @Nullable [] hash, boolean incomplete, long run, boolean closed) {}

  private KnownBibs() {}

  static Map<RecordKey, Known> find(Connection connection, Collection<RecordKey> keys)
      throws SQLException {
    Map<RecordKey, Known> known = new HashMap<>();
    Map<String, List<RecordKey>> bySource =
        keys.stream().distinct().collect(Collectors.groupingBy(RecordKey::source));
    for (var group : bySource.entrySet()) {
      List<Object> values = new ArrayList<>(List.of(group.getKey()));
      group.getValue().forEach(key -> values.add(key.id()));
      String sql =
          "select b.source_id, b.id, m.hash, m.incomplete, m.run_id, b.closed_at is not null"
              + " from bib b left join marc_record m on m.bib_id = b.id"
              + " where b.source = ? and b.source_id in ("
              + Sql.marks(group.getValue().size())
              + ")";
      Sql.list(
              connection,
              sql,
              row ->
                  Map.entry(
                      new RecordKey(group.getKey(), row.getString(1)),
                      new Known(
                          row.getLong(2),
                          row.getBytes(3),
                          row.getBoolean(4),
                          row.getLong(5),
                          row.getBoolean(6))),
              values)
          .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    }
    return known;
  }
}
