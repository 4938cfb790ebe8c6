package ils.cataloguing.intake;

import ils.cataloguing.marc.MarcFamily;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.projection.Projections;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells danMARC2 volumes and sections together with what they inherit from their heads, whichever
 * of them comes first: a volume finds its parents in the chunk or the catalogue, and a head that
 * comes later has its volumes told anew.
 */
public final class Heads {

  /** Volume, section, head: a danMARC2 work is no deeper. */
  private static final int LEVELS = 2;

  private final Connection connection;
  private final Map<RecordKey, Parent> parents = new HashMap<>();

  private record Parent(MarcRecord record, @Nullable RecordKey above) {}

  public Heads(Connection connection) {
    this.connection = connection;
  }

  /** The records of the chunk, the volumes among them told with their heads. */
  public List<PreparedRecord> join(List<PreparedRecord> records) throws SQLException {
    Set<String> missing = new HashSet<>();
    for (PreparedRecord record : records) {
      if (record.record().family() == MarcFamily.DANMARC2) {
        remember(record);
        String above = record.projection().partOf();
        if (above != null) {
          missing.add(above);
        }
      }
    }
    for (int level = 0; level < LEVELS && !missing.isEmpty(); level++) {
      missing = load(missing);
    }
    return parents.isEmpty() ? records : records.stream().map(this::joined).toList();
  }

  private void remember(PreparedRecord record) {
    parents.put(record.key(), new Parent(record.record(), above(record)));
  }

  private static @Nullable RecordKey above(PreparedRecord record) {
    String above = record.projection().partOf();
    return above == null ? null : new RecordKey(record.key().source(), above);
  }

  /** Reads these records unless they are known; returns what stands above them. */
  private Set<String> load(Set<String> ids) throws SQLException {
    Set<String> above = new HashSet<>();
    for (StoredMarc.Numbered found : StoredMarc.numbered(connection, ids)) {
      RecordKey up =
          found.partOf().isEmpty() ? null : new RecordKey(found.source(), found.partOf());
      parents.putIfAbsent(
          new RecordKey(found.source(), found.id()), new Parent(found.record(), up));
      if (up != null) {
        above.add(up.id());
      }
    }
    return above;
  }

  private PreparedRecord joined(PreparedRecord record) {
    RecordKey above = above(record);
    List<MarcRecord> chain = above == null ? List.of() : chain(above);
    return chain.isEmpty()
        ? record
        : Projections.of(record.record(), chain)
            .map(told -> record.as(record.record(), told))
            .orElse(record);
  }

  /** The nearest first. */
  private List<MarcRecord> chain(RecordKey from) {
    List<MarcRecord> chain = new ArrayList<>();
    RecordKey key = from;
    while (key != null && chain.size() < LEVELS) {
      Parent parent = parents.get(key);
      if (parent == null) {
        break;
      }
      chain.add(parent.record());
      key = parent.above();
    }
    return chain;
  }

  /**
   * The volumes and sections in the catalogue whose head or section is among these, told anew.
   *
   * @param stored what was just stored; volumes that are among it are told already
   */
  List<StoredRecord> volumesOf(List<StoredRecord> stored) throws SQLException {
    Set<Long> done = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (StoredRecord one : stored) {
      done.add(one.bib());
      if (one.record().record().family() == MarcFamily.DANMARC2) {
        ids.add(one.record().key().id());
      }
    }
    List<StoredRecord> volumes = new ArrayList<>();
    for (int level = 0; level < LEVELS && !ids.isEmpty(); level++) {
      Set<String> below = new HashSet<>();
      for (StoredMarc.Numbered part : StoredMarc.partsOf(connection, ids)) {
        RecordKey key = new RecordKey(part.source(), part.id());
        RecordKey above = new RecordKey(part.source(), part.partOf());
        parents.putIfAbsent(key, new Parent(part.record(), above));
        if (parents.containsKey(above) && done.add(part.bib())) {
          below.add(part.id());
          told(part, key, above, volumes);
        }
      }
      ids = below;
    }
    return volumes;
  }

  private void told(
      StoredMarc.Numbered part, RecordKey key, RecordKey above, List<StoredRecord> volumes) {
    Projections.of(part.record(), chain(above))
        .map(told -> PreparedRecord.toldAnew(key, part.record(), told))
        .ifPresent(record -> volumes.add(new StoredRecord(record, part.bib())));
  }
}
