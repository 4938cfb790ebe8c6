package ils.cataloguing.undo;

import ils.cataloguing.intake.ImportLine;
import ils.cataloguing.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a chunk of an undo put back, and what it left as it is. */
final class UndoOutcome {

  private final String table;
  private final String key;
  private final Set<Long> touched = new HashSet<>();
  private final Set<Long> opened = new HashSet<>();
  private final List<Long> done = new ArrayList<>();
  private final List<Long> refused = new ArrayList<>();
  private final List<ImportLine> lines = new ArrayList<>();

  /**
   * @param table whose rows are ticked off, {@code import_record} or {@code import_item}
   * @param key its column with the id
   */
  UndoOutcome(String table, String key) {
    this.table = table;
    this.key = key;
  }

  /** Nothing is left to be taken back. */
  void gone(long id) {
    done.add(id);
  }

  void done(long id, long bib) {
    done.add(id);
    touched.add(bib);
  }

  /**
   * @param what the control number or barcode, for people
   */
  void refuse(long id, String what, String why) {
    refused.add(id);
    lines.add(new ImportLine(0, ImportLine.KEPT, what, "---", why));
  }

  /** Records that are there again, after they had gone. */
  Set<Long> opened() {
    return opened;
  }

  void opened(long bib) {
    opened.add(bib);
  }

  Set<Long> touched() {
    return touched;
  }

  int taken() {
    return done.size() + refused.size();
  }

  void write(Connection connection, long run) throws SQLException {
    tick(connection, run, "DONE", done);
    tick(connection, run, "REFUSED", refused);
    Sql.update(
        connection,
        "update import_run set undone = undone + ?, undo_refused = undo_refused + ? where id = ?",
        done.size(),
        refused.size(),
        run);
    writeLines(connection, run);
  }

  private void tick(Connection connection, long run, String how, List<Long> ids)
      throws SQLException {
    String sql = "update " + table + " set undo_state = ? where run_id = ? and " + key + " = ?";
    Sql.batch(
        connection,
        sql,
        ids.stream().<@Nullable Object[]>map(id -> Sql.row(how, run, id)).toList());
  }

  /** They stand before the first record of the file, as record 0. */
  private void writeLines(Connection connection, long run) throws SQLException {
    int seq =
        Sql.list(
                connection,
                "select coalesce(max(seq), 0) from import_line where run_id = ? and record_no = 0",
                row -> row.getInt(1),
                List.of(run))
            .getFirst();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (ImportLine line : lines) {
      rows.add(
          Sql.row(run, 0, ++seq, line.severity(), line.controlNumber(), line.field(), line.text()));
    }
    Sql.batch(
        connection,
        "insert into import_line (run_id, record_no, seq, severity, control_number, field, text)"
            + " values (?,?,?,?,?,?,?)",
        rows);
  }
}
