package ils.cataloguing.intake;

import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.overlay.RecordDiff;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Writes into the report what an import would do: a line a new record, a line a field changed. */
final class DryRun {

  private DryRun() {}

  static void tell(Connection connection, ChunkOutcome outcome) throws SQLException {
    for (StoredRecord stored : outcome.created) {
      outcome.line(stored.record(), ImportLine.NEW, "245", stored.record().projection().title());
    }
    Map<Long, MarcRecord> own =
        StoredMarc.of(connection, outcome.changed.stream().map(StoredRecord::bib).toList());
    for (StoredRecord stored : outcome.changed) {
      MarcRecord before = own.get(stored.bib());
      if (before == null) {
        outcome.line(stored.record(), ImportLine.CHANGE, "---", "gets its first MARC record");
      } else {
        for (RecordDiff.Line line : RecordDiff.between(before, stored.record().record())) {
          String text = line.sign() + " " + line.text();
          outcome.line(stored.record(), ImportLine.CHANGE, line.tag(), text);
        }
      }
    }
  }
}
