package ils.cataloguing.intake;

import ils.cataloguing.sql.BibHeader;
import ils.cataloguing.sql.Sql;
import ils.core.db.Utc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes headers, identifiers and MARC of a chunk's records, one statement for each table. */
final class BibWriter {

  private final Connection connection;
  private final ImportJob job;
  private final LocalDateTime now;

  BibWriter(Connection connection, ImportJob job, Instant now) {
    this.connection = connection;
    this.job = job;
    this.now = Utc.of(now);
  }

  void create(List<StoredRecord> records) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    for (StoredRecord stored : records) {
      PreparedRecord record = stored.record();
      rows.add(
          Sql.joined(
              Sql.row(stored.bib(), record.key().source(), record.key().id(), record.family()),
              BibHeader.values(record.projection(), record.json()),
              Sql.row(now, now)));
    }
    Sql.batch(
        connection,
        "insert into bib (id, source, source_id, format, "
            + BibHeader.COLUMNS
            + ", created_at, changed_at) values ("
            + Sql.marks(4 + BibHeader.COUNT + 2)
            + ")",
        rows);
    identifiers(records);
  }

  /**
   * Puts another version in place of the one that is there, which is kept. A record that had been
   * closed comes back to life; one under a former number gets its new one.
   */
  void change(List<StoredRecord> records) throws SQLException {
    Versions.keep(connection, records.stream().map(StoredRecord::bib).toList(), job.run(), now);
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    List<@Nullable Object[]> bibs = new ArrayList<>(records.size());
    for (StoredRecord stored : records) {
      PreparedRecord record = stored.record();
      rows.add(
          Sql.joined(
              Sql.row(record.key().source(), record.key().id(), record.family()),
              BibHeader.values(record.projection(), record.json()),
              Sql.row(now, stored.bib())));
      bibs.add(Sql.row(stored.bib()));
    }
    Sql.batch(
        connection,
        "update bib set source = ?, source_id = ?, format = ?, "
            + BibHeader.ASSIGNMENTS
            + ", changed_at = ?, closed_at = null, version = version + 1 where id = ?",
        rows);
    Sql.batch(connection, "delete from bib_identifier where bib_id = ?", bibs);
    identifiers(records);
  }

  /** Tells a volume anew when its head has come or changed; the record itself stays. */
  void tellAnew(List<StoredRecord> volumes) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(volumes.size());
    for (StoredRecord stored : volumes) {
      rows.add(
          Sql.joined(
              BibHeader.values(stored.record().projection(), stored.record().json()),
              Sql.row(now, stored.bib())));
    }
    Sql.batch(
        connection,
        "update bib set " + BibHeader.ASSIGNMENTS + ", changed_at = ? where id = ?",
        rows);
  }

  /** Takes records out of the catalogue; they stay in the database. */
  void close(List<Long> bibs) throws SQLException {
    Sql.batch(
        connection,
        "update bib set closed_at = ?, changed_at = ?, version = version + 1 where id = ?",
        bibs.stream().<@Nullable Object[]>map(bib -> Sql.row(now, now, bib)).toList());
  }

  /** Numbers that differ in case alone are one to the database, hence "ignore". */
  private void identifiers(List<StoredRecord> records) throws SQLException {
    Set<List<Object>> rows = new LinkedHashSet<>();
    for (StoredRecord stored : records) {
      rows.addAll(BibHeader.identifiers(stored.bib(), stored.record().projection()));
    }
    Sql.batch(
        connection,
        BibHeader.INSERT_IDENTIFIER,
        rows.stream().<@Nullable Object[]>map(List::toArray).toList());
  }

  /** Keeps new records as received and as normalised. */
  void createMarc(List<StoredRecord> records, Set<Long> incomplete) throws SQLException {
    marc(records, incomplete, "");
  }

  /**
   * Keeps changed records, which may be the first that came as MARC. Apart from the new ones, for
   * the driver sends an insert with "on duplicate key" row by row.
   */
  void changeMarc(List<StoredRecord> records, Set<Long> incomplete) throws SQLException {
    marc(
        records,
        incomplete,
        """
         on duplicate key update format = values(format), raw = values(raw),
          record = values(record), hash = values(hash), incomplete = values(incomplete),
          run_id = values(run_id), changed_at = values(changed_at)""");
  }

  private void marc(List<StoredRecord> records, Set<Long> incomplete, String known)
      throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    for (StoredRecord stored : records) {
      rows.add(
          Sql.row(
              stored.bib(),
              job.format(),
              stored.record().raw(),
              stored.record().normalised(),
              stored.record().hash(),
              incomplete.contains(stored.bib()),
              job.run(),
              now));
    }
    Sql.batch(
        connection,
        "insert into marc_record (bib_id, format, raw, record, hash, incomplete, run_id,"
            + " changed_at) values (?,?,?,?,?,?,?,?)"
            + known,
        rows);
  }

  /** Notes that this import has met them, so that a second one with the same number is seen. */
  void met(List<StoredRecord> records, Set<Long> incomplete) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    for (StoredRecord stored : records) {
      rows.add(Sql.row(job.run(), incomplete.contains(stored.bib()), stored.bib()));
    }
    Sql.batch(
        connection, "update marc_record set run_id = ?, incomplete = ? where bib_id = ?", rows);
  }
}
