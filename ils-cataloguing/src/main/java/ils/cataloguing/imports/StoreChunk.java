package ils.cataloguing.imports;

import ils.core.bib.RecordsStored;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.ids.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores some hundred records of an import in one transaction: records, items, the event that the
 * index follows, the lines of the report and the progress. Either all of it is there or nothing.
 */
@ApplicationScoped
public class StoreChunk {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Ids ids;
  @Inject Clock clock;
  @Inject EventLog events;

  /**
   * Stores the chunk.
   *
   * @throws TakenOver if another process goes on with the run; nothing is stored then
   */
  @Retried
  @Transactional(rollbackOn = Exception.class)
  public void store(ImportJob job, PreparedChunk chunk, String itemTag) throws SQLException {
    Instant now = clock.instant();
    ChunkOutcome outcome = new ChunkOutcome(chunk);
    try (Connection connection = database.getConnection()) {
      sort(connection, job, chunk.records(), outcome);
      BibWriter bibs = new BibWriter(connection, job, now);
      bibs.create(outcome.created);
      bibs.change(outcome.changed);
      new ItemWriter(connection, ids, now).write(outcome, itemTag);
      bibs.marc(outcome.created, outcome.bibsWithRefusals);
      bibs.marc(outcome.changed, outcome.bibsWithRefusals);
      bibs.met(outcome.unchanged, outcome.bibsWithRefusals);
      bibs.met(outcome.incomplete, outcome.bibsWithRefusals);
      ImportProgress.add(connection, job, chunk, outcome, now);
    }
    tell(job, outcome);
  }

  /** Decides of each record whether it is new, changed, the same, or known by its ISBN alone. */
  private void sort(
      Connection connection, ImportJob job, List<PreparedRecord> records, ChunkOutcome outcome)
      throws SQLException {
    Map<RecordKey, BibMatcher.Known> known = BibMatcher.byNumber(connection, records);
    List<PreparedRecord> unknown =
        records.stream().filter(record -> !known.containsKey(record.key())).toList();
    Map<RecordKey, Long> byIsbn = job.byIsbn() ? BibMatcher.byIsbn(connection, unknown) : Map.of();
    for (PreparedRecord record : records) {
      BibMatcher.Known before = known.get(record.key());
      if (before == null) {
        sortNew(record, byIsbn.get(record.key()), outcome);
      } else {
        sortKnown(record, before, job, outcome);
      }
    }
  }

  private void sortNew(PreparedRecord record, @Nullable Long sameIsbn, ChunkOutcome outcome) {
    if (sameIsbn == null) {
      long bib = ids.next();
      outcome.created.add(new StoredRecord(record, bib));
      outcome.touchedBibs.add(bib);
    } else {
      outcome.matched.add(new StoredRecord(record, sameIsbn));
    }
  }

  private static void sortKnown(
      PreparedRecord record, BibMatcher.Known before, ImportJob job, ChunkOutcome outcome) {
    StoredRecord stored = new StoredRecord(record, before.bib());
    if (before.run() == job.run()) {
      outcome.refuse(record, "001", "the same control number as an earlier record of this file");
    } else if (!java.util.Arrays.equals(before.hash(), record.hash())) {
      outcome.changed.add(stored);
      outcome.touchedBibs.add(before.bib());
    } else if (before.incomplete()) {
      outcome.incomplete.add(stored);
    } else {
      outcome.unchanged.add(stored);
    }
  }

  private void tell(ImportJob job, ChunkOutcome outcome) {
    if (!outcome.touchedBibs.isEmpty()) {
      var stored = new RecordsStored(outcome.touchedBibs.stream().sorted().toList(), job.run());
      events.add(job.occasion(), stored, About.subject(job.run()));
    }
  }
}
