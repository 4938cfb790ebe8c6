package ils.cataloguing.imports;

import ils.core.bib.Projection;
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

  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_AUTHOR = 250;
  private static final int LONGEST_PART_OF = 64;

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
      Projection p = stored.record().projection();
      rows.add(
          new @Nullable Object[] {
            stored.bib(),
            stored.record().key().source(),
            stored.record().key().id(),
            stored.record().family(),
            cut(p.title(), LONGEST_TITLE),
            author(p),
            p.year(),
            language(p),
            p.materialType().name(),
            p.audience().name(),
            p.workKey(),
            partOf(p),
            stored.record().json(),
            now,
            now
          });
    }
    Sql.batch(
        connection,
        """
        insert into bib (id, source, source_id, format, title, author, year, language,
          material_type, audience, work_key, part_of, projection, created_at, changed_at)
        values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)""",
        rows);
    identifiers(records);
  }

  /** A record that had been closed comes back to life when its supplier sends it again. */
  void change(List<StoredRecord> records) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    List<@Nullable Object[]> bibs = new ArrayList<>(records.size());
    for (StoredRecord stored : records) {
      Projection p = stored.record().projection();
      rows.add(
          new @Nullable Object[] {
            cut(p.title(), LONGEST_TITLE),
            author(p),
            p.year(),
            language(p),
            p.materialType().name(),
            p.audience().name(),
            p.workKey(),
            partOf(p),
            stored.record().json(),
            now,
            stored.bib()
          });
      bibs.add(new @Nullable Object[] {stored.bib()});
    }
    Sql.batch(
        connection,
        """
        update bib set title = ?, author = ?, year = ?, language = ?, material_type = ?,
          audience = ?, work_key = ?, part_of = ?, projection = ?, changed_at = ?,
          closed_at = null, version = version + 1 where id = ?""",
        rows);
    Sql.batch(connection, "delete from bib_identifier where bib_id = ?", bibs);
    identifiers(records);
  }

  /** Numbers that differ in case alone are one to the database, hence "ignore". */
  private void identifiers(List<StoredRecord> records) throws SQLException {
    Set<List<Object>> rows = new LinkedHashSet<>();
    for (StoredRecord stored : records) {
      stored
          .record()
          .projection()
          .isbns()
          .forEach(isbn -> rows.add(List.of(stored.bib(), "isbn", isbn)));
      stored
          .record()
          .projection()
          .identifiers()
          .forEach(number -> rows.add(List.of(stored.bib(), number.kind(), number.value())));
    }
    Sql.batch(
        connection,
        "insert ignore into bib_identifier (bib_id, kind, value) values (?,?,?)",
        rows.stream().<@Nullable Object[]>map(List::toArray).toList());
  }

  /** Keeps the record as received and as normalised. */
  void marc(List<StoredRecord> records, Set<Long> incomplete) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    for (StoredRecord stored : records) {
      rows.add(
          new @Nullable Object[] {
            stored.bib(),
            job.format(),
            stored.record().raw(),
            stored.record().normalised(),
            stored.record().hash(),
            incomplete.contains(stored.bib()),
            job.run(),
            now
          });
    }
    Sql.batch(
        connection,
        """
        insert into marc_record (bib_id, format, raw, record, hash, incomplete, run_id, changed_at)
        values (?,?,?,?,?,?,?,?)
        on duplicate key update format = values(format), raw = values(raw),
          record = values(record), hash = values(hash), incomplete = values(incomplete),
          run_id = values(run_id), changed_at = values(changed_at)""",
        rows);
  }

  /** Notes that this import has met them, so that a second one with the same number is seen. */
  void met(List<StoredRecord> records, Set<Long> incomplete) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(records.size());
    for (StoredRecord stored : records) {
      rows.add(new @Nullable Object[] {job.run(), incomplete.contains(stored.bib()), stored.bib()});
    }
    Sql.batch(
        connection, "update marc_record set run_id = ?, incomplete = ? where bib_id = ?", rows);
  }

  private static @Nullable String author(Projection p) {
    return p.contributors().isEmpty()
        ? null
        : cut(p.contributors().getFirst().sortName(), LONGEST_AUTHOR);
  }

  private static @Nullable String language(Projection p) {
    return p.languages().isEmpty() ? null : p.languages().getFirst();
  }

  private static @Nullable String partOf(Projection p) {
    String partOf = p.partOf();
    return partOf == null || partOf.length() > LONGEST_PART_OF ? null : partOf;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
