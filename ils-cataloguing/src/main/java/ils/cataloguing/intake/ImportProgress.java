package ils.cataloguing.intake;

import ils.cataloguing.sql.Sql;
import ils.core.db.Utc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes how far an import has come and what it has to tell, within the chunk's transaction. */
public final class ImportProgress {

  /** A process that has committed nothing for so long is taken for dead. */
  public static final Duration LEASE = Duration.ofSeconds(20);

  private ImportProgress() {}

  static void add(
      Connection connection, ImportJob job, PreparedChunk chunk, ChunkOutcome outcome, Instant now)
      throws SQLException {
    int rows =
        Sql.update(
            connection,
            """
            update import_run set records = records + ?, bytes_read = ?, created = created + ?,
              changed = changed + ?, unchanged = unchanged + ?, matched = matched + ?,
              refused = refused + ?, warned = warned + ?, items_created = items_created + ?,
              items_changed = items_changed + ?, items_refused = items_refused + ?,
              alive_until = ?
            where id = ? and instance = ? and state = 'RUNNING'""",
            chunk.read(),
            chunk.bytesRead(),
            outcome.created.size(),
            outcome.changed.size() + outcome.closed.size(),
            outcome.unchanged.size() + outcome.incomplete.size() + outcome.unknownDeletions,
            outcome.matched.size(),
            outcome.refused,
            chunk.warned(),
            outcome.itemsCreated,
            outcome.itemsChanged,
            outcome.itemsRefused,
            Utc.of(now.plus(LEASE)),
            job.run(),
            job.instance());
    if (rows != 1) {
      throw new TakenOver(job.run());
    }
    lines(connection, job.run(), outcome.lines);
  }

  /** Lines of the report, numbered within each record of the file. */
  private static void lines(Connection connection, long run, List<ImportLine> lines)
      throws SQLException {
    Map<Long, Integer> next = new HashMap<>();
    List<@Nullable Object[]> rows = new ArrayList<>(lines.size());
    for (ImportLine line : lines) {
      int seq = next.merge(line.recordNo(), 1, Integer::sum);
      rows.add(
          new @Nullable Object[] {
            run,
            line.recordNo(),
            seq,
            line.severity(),
            line.controlNumber(),
            line.field(),
            line.text()
          });
    }
    Sql.batch(
        connection,
        "insert into import_line (run_id, record_no, seq, severity, control_number, field, text)"
            + " values (?,?,?,?,?,?,?)",
        rows);
  }
}
