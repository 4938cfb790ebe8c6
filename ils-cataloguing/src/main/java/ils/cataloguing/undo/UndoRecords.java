package ils.cataloguing.undo;

import ils.cataloguing.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what an import did to records, after its items are taken back. A record that was
 * changed since, or has items still, stays.
 */
final class UndoRecords {

  private final Connection connection;
  private final long run;
  private final LocalDateTime now;
  private final UndoOutcome outcome = new UndoOutcome("import_record", "bib_id");

  private record Done(long bib, String act, int version, int versionNow, String number) {}

  UndoRecords(Connection connection, long run, LocalDateTime now) {
    this.connection = connection;
    this.run = run;
    this.now = now;
  }

  UndoOutcome undo(int most) throws SQLException {
    List<Done> rows =
        Sql.list(
            connection,
            "select r.bib_id, r.act, r.version, b.version, b.source_id"
                + " from import_record r join bib b on b.id = r.bib_id"
                + " where r.run_id = ? and r.undo_state is null order by r.bib_id limit "
                + most
                + " for update",
            row ->
                new Done(
                    row.getLong(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getString(5)),
            List.of(run));
    Set<Long> withItems = withItems(rows.stream().map(Done::bib).toList());
    List<@Nullable Object[]> closed = new ArrayList<>();
    List<@Nullable Object[]> opened = new ArrayList<>();
    List<Long> restored = new ArrayList<>();
    for (Done row : rows) {
      if (row.version() != row.versionNow()) {
        outcome.refuse(row.bib(), row.number(), "the record has been changed since");
      } else if (row.act().equals("CREATED") && withItems.contains(row.bib())) {
        outcome.refuse(row.bib(), row.number(), "items hang on the record");
      } else {
        outcome.done(row.bib(), row.bib());
        switch (row.act()) {
          case "CREATED" -> closed.add(Sql.row(now, now, row.bib()));
          case "CLOSED" -> {
            opened.add(Sql.row(now, row.bib()));
            outcome.opened(row.bib());
          }
          default -> restored.add(row.bib());
        }
      }
    }
    Sql.batch(
        connection,
        "update bib set closed_at = ?, changed_at = ?, version = version + 1 where id = ?",
        closed);
    Sql.batch(
        connection,
        "update bib set closed_at = null, changed_at = ?, version = version + 1 where id = ?",
        opened);
    new RestoreVersions(connection, run, now).restore(restored);
    return outcome;
  }

  private Set<Long> withItems(List<Long> bibs) throws SQLException {
    if (bibs.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        Sql.list(
            connection,
            "select distinct bib_id from item where bib_id in (" + Sql.marks(bibs.size()) + ")",
            row -> row.getLong(1),
            bibs));
  }
}
