package ils.cataloguing.intake;

import ils.cataloguing.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a record was before it is changed: every version but the current one. */
public final class Versions {

  private Versions() {}

  /**
   * Puts the current versions aside.
   *
   * @param by the import that replaces them
   */
  public static void keep(Connection connection, List<Long> bibs, long by, LocalDateTime now)
      throws SQLException {
    if (bibs.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>(List.of(by, now));
    values.addAll(bibs);
    Sql.update(
        connection,
        """
        insert into marc_version (bib_id, version, source, source_id, format, raw, record, hash,
          run_id, changed_at, replaced_by, replaced_at)
        select b.id, b.version, b.source, b.source_id, m.format, m.raw, m.record, m.hash,
          m.run_id, m.changed_at, ?, ? from bib b join marc_record m on m.bib_id = b.id
        where b.id in ("""
            + Sql.marks(bibs.size())
            + ")",
        values.toArray());
  }
}
