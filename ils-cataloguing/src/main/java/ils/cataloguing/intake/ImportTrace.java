package ils.cataloguing.intake;

import ils.cataloguing.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down which records and items an import made or changed, so that it can be undone. */
final class ImportTrace {

  private ImportTrace() {}

  static void write(Connection connection, long run, ChunkOutcome outcome, ItemWriter items)
      throws SQLException {
    Sql.batch(
        connection,
        "insert into import_record (run_id, bib_id, act, version) values (?,?,'CREATED',0)",
        outcome.created.stream()
            .<@Nullable Object[]>map(stored -> Sql.row(run, stored.bib()))
            .toList());
    afterwards(
        connection, run, "CHANGED", outcome.changed.stream().map(StoredRecord::bib).toList());
    List<Long> closed = new ArrayList<>(outcome.closed);
    closed.addAll(outcome.merged.keySet());
    afterwards(connection, run, "CLOSED", closed);
    items(connection, run, items.traces());
  }

  /** New items apart, for the driver sends an insert with "on duplicate key" row by row. */
  private static void items(Connection connection, long run, List<ItemWriter.Trace> traces)
      throws SQLException {
    String insert =
        "insert into import_item (run_id, item_id, bib_id, act, version, was) values (?,?,?,?,?,?)";
    List<@Nullable Object[]> created = new ArrayList<>();
    List<@Nullable Object[]> others = new ArrayList<>();
    for (ItemWriter.Trace trace : traces) {
      (trace.was() == null ? created : others)
          .add(Sql.row(run, trace.item(), trace.bib(), trace.act(), trace.version(), trace.was()));
    }
    Sql.batch(connection, insert, created);
    Sql.batch(
        connection,
        insert + " on duplicate key update bib_id = values(bib_id), version = values(version)",
        others);
  }

  private static void afterwards(Connection connection, long run, String act, List<Long> bibs)
      throws SQLException {
    if (bibs.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>(List.of(run, act));
    values.addAll(bibs);
    Sql.update(
        connection,
        "insert into import_record (run_id, bib_id, act, version)"
            + " select ?, id, ?, version from bib where id in ("
            + Sql.marks(bibs.size())
            + ") on duplicate key update version = values(version)",
        values.toArray());
  }
}
