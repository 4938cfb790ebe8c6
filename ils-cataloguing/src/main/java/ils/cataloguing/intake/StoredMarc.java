package ils.cataloguing.intake;

import ils.cataloguing.marc.MarcFormat;
import ils.cataloguing.marc.MarcRecord;
import ils.cataloguing.marc.ReadResult;
import ils.cataloguing.marc.codec.MarcCodecs;
import ils.cataloguing.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the records of the catalogue as MARC. */
public final class StoredMarc {

  /** A record of the catalogue under its number, which is unique within its source. */
  record Numbered(long bib, String source, String id, String partOf, MarcRecord record) {}

  private StoredMarc() {}

  static Map<Long, MarcRecord> of(Connection connection, Collection<Long> bibs)
      throws SQLException {
    Map<Long, MarcRecord> records = new HashMap<>();
    if (!bibs.isEmpty()) {
      Sql.list(
              connection,
              "select bib_id, record from marc_record where bib_id in ("
                  + Sql.marks(bibs.size())
                  + ")",
              row -> Map.entry(row.getLong(1), row.getBytes(2)),
              List.copyOf(bibs))
          .forEach(row -> records.put(row.getKey(), parsed(row.getValue())));
    }
    return records;
  }

  /** danMARC2 records with these numbers. */
  static List<Numbered> numbered(Connection connection, Collection<String> ids)
      throws SQLException {
    return where(connection, "b.source_id", ids);
  }

  /** danMARC2 volumes and sections of the records with these numbers. */
  static List<Numbered> partsOf(Connection connection, Collection<String> ids) throws SQLException {
    return where(connection, "b.part_of", ids);
  }

  private static List<Numbered> where(
      Connection connection, String column, Collection<String> values) throws SQLException {
    if (values.isEmpty()) {
      return List.of();
    }
    return Sql.list(
        connection,
        "select b.id, b.source, b.source_id, coalesce(b.part_of, ''), m.record from bib b"
            + " join marc_record m on m.bib_id = b.id"
            + " where b.closed_at is null and b.format = 'DANMARC2' and "
            + column
            + " in ("
            + Sql.marks(values.size())
            + ")",
        row ->
            new Numbered(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                parsed(row.getBytes(5))),
        new ArrayList<>(values));
  }

  public static MarcRecord parsed(byte[] json) {
    return switch (MarcCodecs.parse(MarcFormat.MARC_JSON, json)) {
      case ReadResult.Readable readable -> readable.record();
      case ReadResult.Unreadable unreadable ->
          throw new IllegalStateException("a stored record is unreadable: " + unreadable.reason());
    };
  }
}
