package ils.cataloguing.undo;

import ils.cataloguing.intake.Heads;
import ils.cataloguing.intake.PreparedRecord;
import ils.cataloguing.intake.RecordKey;
import ils.cataloguing.intake.StoredMarc;
import ils.cataloguing.intake.Versions;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.projection.Projections;
import ils.cataloguing.sql.BibHeader;
import ils.cataloguing.sql.Sql;
import ils.core.bib.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the version that an import replaced the current one again, as a new version. */
final class RestoreVersions {

  private final Connection connection;
  private final long run;
  private final LocalDateTime now;

  @SuppressWarnings("ArrayRecordComponent") // read and written, never compared
  private record Version(long bib, String source, String sourceId, byte[] record) {}

  RestoreVersions(Connection connection, long run, LocalDateTime now) {
    this.connection = connection;
    this.run = run;
    this.now = now;
  }

  void restore(List<Long> bibs) throws SQLException {
    if (bibs.isEmpty()) {
      return;
    }
    List<Version> versions = versions(bibs);
    Versions.keep(connection, bibs, run, now);
    List<@Nullable Object[]> headers = new ArrayList<>();
    List<@Nullable Object[]> ids = new ArrayList<>();
    Set<List<Object>> numbers = new LinkedHashSet<>();
    for (PreparedRecord record : told(versions)) {
      Version version = versions.get(headers.size());
      headers.add(
          Sql.joined(
              Sql.row(version.source(), version.sourceId(), record.family()),
              BibHeader.values(record.projection(), record.json()),
              Sql.row(now, version.bib())));
      ids.add(Sql.row(version.bib()));
      numbers.addAll(BibHeader.identifiers(version.bib(), record.projection()));
    }
    Sql.batch(
        connection,
        "update bib set source = ?, source_id = ?, format = ?, "
            + BibHeader.ASSIGNMENTS
            + ", changed_at = ?, version = version + 1 where id = ?",
        headers);
    Sql.batch(connection, "delete from bib_identifier where bib_id = ?", ids);
    Sql.batch(
        connection,
        BibHeader.INSERT_IDENTIFIER,
        numbers.stream().<@Nullable Object[]>map(List::toArray).toList());
    marc(bibs);
  }

  private List<Version> versions(List<Long> bibs) throws SQLException {
    List<Object> values = new ArrayList<>(List.of(run));
    values.addAll(bibs);
    return Sql.list(
        connection,
        "select bib_id, source, source_id, record from marc_version"
            + " where replaced_by = ? and bib_id in ("
            + Sql.marks(bibs.size())
            + ") order by bib_id, version",
        row -> new Version(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)),
        values);
  }

  /** With their heads, as when they were stored. */
  private List<PreparedRecord> told(List<Version> versions) throws SQLException {
    List<PreparedRecord> records = new ArrayList<>();
    for (Version version : versions) {
      MarcRecord record = StoredMarc.parsed(version.record());
      Projection told = Projections.of(record).orElseThrow();
      RecordKey key = new RecordKey(version.source(), version.sourceId());
      records.add(PreparedRecord.toldAnew(key, record, told));
    }
    return new Heads(connection).join(records);
  }

  /** The version just put aside is the one before the current one, and not meant. */
  private void marc(List<Long> bibs) throws SQLException {
    List<Object> values = new ArrayList<>(List.of(now, run));
    values.addAll(bibs);
    Sql.update(
        connection,
        """
        update marc_record m join bib b on b.id = m.bib_id
          join marc_version v on v.bib_id = m.bib_id and v.version < b.version - 1
        set m.format = v.format, m.raw = v.raw, m.record = v.record, m.hash = v.hash,
          m.run_id = v.run_id, m.changed_at = ?
        where v.replaced_by = ? and v.bib_id in ("""
            + Sql.marks(bibs.size())
            + ")",
        values.toArray());
  }
}
