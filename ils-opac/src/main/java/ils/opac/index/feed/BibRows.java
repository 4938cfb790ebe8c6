package ils.opac.index.feed;

import ils.core.bib.Projection;
import ils.core.db.Utc;
import ils.core.json.Json;
import ils.opac.index.BibEntry;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Reads records with their items as the index needs them: two queries for some hundred records, and
 * no entities.
 */
@ApplicationScoped
class BibRows {

  private static final String BIBS =
      "select id, projection, suppressed, created_at from bib where closed_at is null and ";

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject ItemRows items;

  /** A record as stored, not yet understood. */
  record StoredBib(
      long id, String projection, boolean suppressed, Instant createdAt, ItemRows.Held held) {

    /** Understands it; this is the costly part, and any thread may do it. */
    BibEntry entry() {
      return new BibEntry(
          id,
          Json.read(projection, Projection.class),
          held.items(),
          suppressed || held.allGone(),
          0,
          createdAt);
    }
  }

  /** The records that follow an id, in order of id; none at the end. */
  List<StoredBib> after(long id, int most) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(BIBS + "id > ? order by id limit ?")) {
      query.setLong(1, id);
      query.setInt(2, most);
      return read(connection, query);
    }
  }

  /** Those of the records that are there and not closed. */
  List<StoredBib> of(Collection<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return List.of();
    }
    String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(BIBS + "id in (" + marks + ")")) {
      int at = 1;
      for (long id : ids) {
        query.setLong(at++, id);
      }
      return read(connection, query);
    }
  }

  private List<StoredBib> read(Connection connection, PreparedStatement query) throws SQLException {
    List<BibRow> bibs = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        bibs.add(
            new BibRow(
                rows.getLong(1),
                rows.getString(2),
                rows.getBoolean(3),
                Objects.requireNonNull(Utc.read(rows, "created_at"))));
      }
    }
    Map<Long, ItemRows.Held> held = items.of(connection, bibs.stream().map(BibRow::id).toList());
    return bibs.stream()
        .map(bib -> bib.with(held.getOrDefault(bib.id(), ItemRows.Held.NOTHING)))
        .toList();
  }

  private record BibRow(long id, String projection, boolean suppressed, Instant createdAt) {
    StoredBib with(ItemRows.Held held) {
      return new StoredBib(id, projection, suppressed, createdAt, held);
    }
  }
}
