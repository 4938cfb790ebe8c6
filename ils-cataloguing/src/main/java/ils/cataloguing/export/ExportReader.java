package ils.cataloguing.export;

import ils.cataloguing.sql.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Reads the records of the catalogue as they are stored, some at a time. */
@ApplicationScoped
class ExportReader {

  private static final String SELECT =
      "select m.bib_id, m.record from marc_record m join bib b on b.id = m.bib_id"
          + " where b.closed_at is null and ";

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  /** A record as MARC-in-JSON, UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Stored(long bib, byte[] json) {}

  /** The records that follow an id, in order of id; none at the end. */
  List<Stored> after(long bib, int most) {
    return read(SELECT + "m.bib_id > ? order by m.bib_id limit " + most, List.of(bib));
  }

  List<Stored> of(List<Long> bibs) {
    return bibs.isEmpty()
        ? List.of()
        : read(SELECT + "m.bib_id in (" + Sql.marks(bibs.size()) + ") order by m.bib_id", bibs);
  }

  private List<Stored> read(String sql, List<Long> values) {
    try (Connection connection = database.getConnection()) {
      return Sql.list(connection, sql, row -> new Stored(row.getLong(1), row.getBytes(2)), values);
    } catch (SQLException e) {
      throw new IllegalStateException("records could not be read", e);
    }
  }
}
