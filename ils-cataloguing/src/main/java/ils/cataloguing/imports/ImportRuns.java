package ils.cataloguing.imports;

import ils.cataloguing.intake.ImportLine;
import ils.cataloguing.sql.Sql;
import ils.core.db.Utc;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** The imports there are and have been. */
@ApplicationScoped
public class ImportRuns {

  private static final String COLUMNS =
      """
      select id, profile, format, node_id, file_name, file_bytes, dry_run, undone, undo_refused, state, failure,
        records,
        bytes_read, created, changed, unchanged, matched, refused, warned, items_created,
        items_changed, items_refused, created_at, finished_at from import_run""";

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  public Optional<ImportRun> find(long id) {
    return query(COLUMNS + " where id = ?", List.of(id)).stream().findFirst();
  }

  /** The latest imports at these nodes, newest first. */
  public List<ImportRun> recent(List<Long> nodes, int most) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    String sql =
        COLUMNS + " where node_id in (" + Sql.marks(nodes.size()) + ") order by created_at desc";
    return query(sql + " limit " + most, nodes);
  }

  /** Imports that are not over, wherever they are worked on. */
  List<ImportRun> unfinished() {
    return query(COLUMNS + " where state in ('WAITING', 'RUNNING') order by id", List.of());
  }

  /** Imports that are being taken back. */
  public List<ImportRun> undoing() {
    return query(COLUMNS + " where state = 'UNDOING' order by id", List.of());
  }

  /** The first lines of an import's report. */
  public List<ImportLine> lines(long run, int most) {
    String sql =
        "select record_no, severity, control_number, field, text from import_line"
            + " where run_id = ? order by record_no, seq limit "
            + most;
    try (Connection connection = database.getConnection()) {
      return Sql.list(connection, sql, ImportRuns::line, List.of(run));
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Writes the whole report as tab-separated lines, however long it is. */
  public void report(long run, Writer out) throws IOException {
    String sql =
        "select record_no, severity, control_number, field, text from import_line"
            + " where run_id = ? order by record_no, seq";
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(1_000);
      query.setLong(1, run);
      out.write("record\tseverity\tcontrol_number\tfield\ttext\n");
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          out.write(tabbed(line(rows)));
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static String tabbed(ImportLine line) {
    return String.join(
            "\t",
            Long.toString(line.recordNo()),
            line.severity(),
            Objects.requireNonNullElse(line.controlNumber(), ""),
            line.field(),
            line.text().replaceAll("\\s", " "))
        + "\n";
  }

  private List<ImportRun> query(String sql, List<?> values) {
    try (Connection connection = database.getConnection()) {
      return Sql.list(connection, sql, ImportRuns::run, values);
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    return new ImportRun(
        row.getLong("id"),
        row.getString("profile"),
        row.getString("format"),
        row.getLong("node_id"),
        row.getString("file_name"),
        row.getLong("file_bytes"),
        row.getBoolean("dry_run"),
        ImportState.valueOf(row.getString("state")),
        row.getString("failure"),
        counts(row),
        row.getLong("undone"),
        row.getLong("undo_refused"),
        Objects.requireNonNullElse(Utc.read(row, "created_at"), Instant.EPOCH),
        Utc.read(row, "finished_at"));
  }

  private static ImportCounts counts(ResultSet row) throws SQLException {
    return new ImportCounts(
        row.getLong("records"),
        row.getLong("bytes_read"),
        row.getLong("created"),
        row.getLong("changed"),
        row.getLong("unchanged"),
        row.getLong("matched"),
        row.getLong("refused"),
        row.getLong("warned"),
        row.getLong("items_created"),
        row.getLong("items_changed"),
        row.getLong("items_refused"));
  }

  private static ImportLine line(ResultSet row) throws SQLException {
    return new ImportLine(
        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  private static IllegalStateException unreadable(SQLException e) {
    return new IllegalStateException("the imports could not be read", e);
  }
}
