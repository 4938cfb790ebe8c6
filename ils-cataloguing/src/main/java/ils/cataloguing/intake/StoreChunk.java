package ils.cataloguing.intake;

import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.projection.Projections;
import ils.core.bib.RecordsStored;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.ids.Ids;
import ils.core.item.Waiters;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Stores some hundred records of an import in one transaction: records, items, the event that the
 * index follows, the lines of the report and the progress. Either all of it is there or nothing. A
 * dry run decides the same and stores the report alone.
 */
@ApplicationScoped
public class StoreChunk {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Ids ids;
  @Inject Clock clock;
  @Inject EventLog events;
  @Inject Waiters waiters;

  /**
   * Stores the chunk.
   *
   * @throws TakenOver if another process goes on with the run; nothing is stored then
   */
  @Retried
  @Transactional(rollbackOn = Exception.class)
  public void store(ImportJob job, PreparedChunk chunk) throws SQLException {
    Instant now = clock.instant();
    ChunkOutcome outcome = new ChunkOutcome(chunk);
    Set<Long> awaited = waiters.awaited(toBeDeleted(chunk));
    try (Connection connection = database.getConnection()) {
      new SortChunk(connection, job, ids, outcome).sort(chunk, awaited);
      overlay(connection, job, outcome);
      ItemWriter items = new ItemWriter(connection, ids, now);
      items.plan(outcome, job.itemTag());
      if (job.dryRun()) {
        DryRun.tell(connection, outcome);
      } else {
        write(connection, job, outcome, now);
        items.write();
        ImportTrace.write(connection, job.run(), outcome, items);
      }
      ImportProgress.add(connection, job, chunk, outcome, now);
    }
    if (!job.dryRun()) {
      tell(job, outcome);
    }
  }

  /** The connection is given back before anybody else is asked: a transaction has one. */
  private List<Long> toBeDeleted(PreparedChunk chunk) throws SQLException {
    if (chunk.deletions().isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection()) {
      List<RecordKey> keys = chunk.deletions().stream().map(Deletion::key).toList();
      return KnownBibs.find(connection, keys).values().stream().map(KnownBibs.Known::bib).toList();
    }
  }

  private static void write(Connection connection, ImportJob job, ChunkOutcome outcome, Instant now)
      throws SQLException {
    BibWriter bibs = new BibWriter(connection, job, now);
    Heads heads = new Heads(connection);
    join(outcome, heads);
    bibs.create(outcome.created);
    bibs.change(outcome.changed);
    bibs.close(outcome.closed);
    bibs.close(List.copyOf(outcome.merged.keySet()));
    bibs.createMarc(outcome.created, outcome.bibsWithRefusals);
    bibs.changeMarc(outcome.changed, outcome.bibsWithRefusals);
    bibs.met(outcome.unchanged, outcome.bibsWithRefusals);
    bibs.met(outcome.incomplete, outcome.bibsWithRefusals);
    List<StoredRecord> stored = new ArrayList<>(outcome.created);
    stored.addAll(outcome.changed);
    List<StoredRecord> volumes = heads.volumesOf(stored);
    bibs.tellAnew(volumes);
    volumes.forEach(volume -> outcome.touchedBibs.add(volume.bib()));
  }

  /** Heads among the changed records are heads of the new ones too, so all are joined at once. */
  private static void join(ChunkOutcome outcome, Heads heads) throws SQLException {
    List<StoredRecord> all = new ArrayList<>(outcome.created);
    all.addAll(outcome.changed);
    List<PreparedRecord> joined = heads.join(all.stream().map(StoredRecord::record).toList());
    int created = outcome.created.size();
    for (int i = 0; i < joined.size(); i++) {
      StoredRecord stored = new StoredRecord(joined.get(i), all.get(i).bib());
      if (i < created) {
        outcome.created.set(i, stored);
      } else {
        outcome.changed.set(i - created, stored);
      }
    }
  }

  /** Fields that the profile protects stay as the library has them. */
  private static void overlay(Connection connection, ImportJob job, ChunkOutcome outcome)
      throws SQLException {
    if (job.overlay().protectsNothing() || outcome.changed.isEmpty()) {
      return;
    }
    Map<Long, MarcRecord> own =
        StoredMarc.of(connection, outcome.changed.stream().map(StoredRecord::bib).toList());
    outcome.changed.replaceAll(
        stored -> {
          MarcRecord before = own.get(stored.bib());
          MarcRecord incoming = stored.record().record();
          MarcRecord laid = before == null ? incoming : job.overlay().lay(incoming, before);
          return Projections.of(laid)
              .map(told -> new StoredRecord(stored.record().as(laid, told), stored.bib()))
              .orElse(stored);
        });
  }

  private void tell(ImportJob job, ChunkOutcome outcome) {
    if (!outcome.touchedBibs.isEmpty()) {
      var stored = new RecordsStored(outcome.touchedBibs.stream().sorted().toList(), job.run());
      events.add(job.occasion(), stored, About.subject(job.run()));
      waiters.follow(job.occasion(), outcome.merged);
      waiters.planAnew(job.occasion(), outcome.touchedBibs);
    }
  }
}
