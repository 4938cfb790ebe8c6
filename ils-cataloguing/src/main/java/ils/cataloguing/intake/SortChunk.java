package ils.cataloguing.intake;

import ils.cataloguing.sql.Sql;
import ils.core.ids.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides of each record of a chunk what it is to the catalogue; writes nothing. */
final class SortChunk {

  private final Connection connection;
  private final ImportJob job;
  private final Ids ids;
  private final ChunkOutcome outcome;
  private Map<RecordKey, KnownBibs.Known> known = Map.of();
  private Map<RecordKey, KnownBibs.Known> former = Map.of();
  private Map<RecordKey, BibMatcher.Match> matches = Map.of();

  SortChunk(Connection connection, ImportJob job, Ids ids, ChunkOutcome outcome) {
    this.connection = connection;
    this.job = job;
    this.ids = ids;
    this.outcome = outcome;
  }

  /**
   * Sorts the records, then the deletions.
   *
   * @param awaited records that somebody waits for, among those to be deleted
   */
  void sort(PreparedChunk chunk, Set<Long> awaited) throws SQLException {
    List<PreparedRecord> records = chunk.records();
    known = KnownBibs.find(connection, records.stream().map(PreparedRecord::key).toList());
    former =
        KnownBibs.find(
            connection, records.stream().flatMap(record -> formerKeys(record).stream()).toList());
    List<PreparedRecord> unknown =
        records.stream()
            .filter(record -> !known.containsKey(record.key()) && formerBib(record) == null)
            .toList();
    matches = new BibMatcher(connection).match(unknown, job.rules());
    records.forEach(this::sort);
    sortDeletions(chunk.deletions(), awaited);
  }

  private void sort(PreparedRecord record) {
    KnownBibs.Known before = known.get(record.key());
    KnownBibs.Known under = formerBib(record);
    if (before != null) {
      sortKnown(record, before);
      if (under != null && under.bib() != before.bib()) {
        outcome.merged.put(under.bib(), before.bib());
        outcome.touchedBibs.add(under.bib());
        outcome.touchedBibs.add(before.bib());
        outcome.line(record, ImportLine.CHANGE, "002", "takes the items of its former number");
      }
    } else if (under != null) {
      change(record, under.bib());
      outcome.line(record, ImportLine.CHANGE, "002", "known under its former number until now");
    } else {
      sortNew(record, matches.get(record.key()));
    }
  }

  /** danMARC2 tells in 002*a under which numbers a record was known before. */
  private static List<RecordKey> formerKeys(PreparedRecord record) {
    return record.projection().identifiers().stream()
        .filter(number -> number.kind().equals("former"))
        .map(number -> new RecordKey(record.key().source(), number.value()))
        .toList();
  }

  private KnownBibs.@Nullable Known formerBib(PreparedRecord record) {
    for (RecordKey key : formerKeys(record)) {
      KnownBibs.Known found = former.get(key);
      if (found != null && !found.closed()) {
        return found;
      }
    }
    return null;
  }

  private void sortNew(PreparedRecord record, BibMatcher.@Nullable Match match) {
    if (match == null) {
      long bib = ids.next();
      outcome.created.add(new StoredRecord(record, bib));
      outcome.touchedBibs.add(bib);
    } else if (match.isAmbiguous()) {
      String why = "ambiguous: by " + match.rule().id() + " it may be any of the records ";
      outcome.refuse(record, "---", why + match.bibs());
    } else {
      outcome.matched.add(new StoredRecord(record, match.bibs().getFirst()));
    }
  }

  private void sortKnown(PreparedRecord record, KnownBibs.Known before) {
    StoredRecord stored = new StoredRecord(record, before.bib());
    if (before.run() == job.run()) {
      outcome.refuse(record, "001", "the same control number as an earlier record of this file");
    } else if (before.closed() || !Arrays.equals(before.hash(), record.hash())) {
      change(record, before.bib());
    } else if (before.incomplete()) {
      outcome.incomplete.add(stored);
    } else {
      outcome.unchanged.add(stored);
    }
  }

  private void change(PreparedRecord record, long bib) {
    outcome.changed.add(new StoredRecord(record, bib));
    outcome.touchedBibs.add(bib);
  }

  /**
   * A record whose items somebody may hold in the hand is not taken out with them, nor one that
   * somebody waits for.
   */
  private void sortDeletions(List<Deletion> deletions, Set<Long> awaited) throws SQLException {
    Map<RecordKey, KnownBibs.Known> there =
        KnownBibs.find(connection, deletions.stream().map(Deletion::key).toList());
    List<Long> bibs = there.values().stream().map(KnownBibs.Known::bib).toList();
    Map<Long, Long> items = items(bibs);
    for (Deletion deletion : deletions) {
      KnownBibs.Known bib = there.get(deletion.key());
      if (bib == null || bib.closed()) {
        outcome.unknownDeletions++;
        outcome.line(deletion, ImportLine.KEPT, "deleted by its supplier, and not here");
      } else if (items.containsKey(bib.bib())) {
        outcome.refused++;
        String count = items.get(bib.bib()) + " items";
        outcome.line(deletion, ImportLine.REFUSED, "deleted by its supplier, but it has " + count);
      } else if (awaited.contains(bib.bib())) {
        outcome.refused++;
        outcome.line(deletion, ImportLine.REFUSED, "deleted by its supplier, but it is on hold");
      } else {
        outcome.closed.add(bib.bib());
        outcome.touchedBibs.add(bib.bib());
        outcome.line(deletion, ImportLine.CLOSED, "deleted by its supplier");
      }
    }
  }

  private Map<Long, Long> items(List<Long> bibs) throws SQLException {
    Map<Long, Long> counts = new HashMap<>();
    if (!bibs.isEmpty()) {
      Sql.list(
              connection,
              "select bib_id, count(*) from item where state <> 'WITHDRAWN' and bib_id in ("
                  + Sql.marks(bibs.size())
                  + ") group by bib_id",
              row -> Map.entry(row.getLong(1), row.getLong(2)),
              bibs)
          .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    }
    return counts;
  }
}
