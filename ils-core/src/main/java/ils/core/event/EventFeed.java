package ils.core.event;

import ils.core.db.Utc;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the event log in order of time, for followers that each node runs for itself. */
@ApplicationScoped
public class EventFeed {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  /** What a follower needs of an event. */
  public record Entry(
      long id,
      Instant at,
      String kind,
      @Nullable Long bibId,
      @Nullable Long itemId,
      @Nullable String detail) {}

  /**
   * Committed events of the given kinds since an instant that the caller does not know yet, oldest
   * first.
   *
   * <p>Events commit out of order: what was logged at 12:00:00 may become visible after what was
   * logged at 12:00:01. So callers read an overlapping window again and again, and say what they
   * have seen; {@link FeedFollower} does that. The window is looked through in the index alone, and
   * only what is not older than the first unknown event is read whole.
   *
   * @param kinds none for every kind
   */
  public List<Entry> since(Instant from, List<String> kinds, LongPredicate known) {
    try (var connection = database.getConnection()) {
      Instant first = firstUnknown(connection, from, known);
      return first == null
          ? List.of()
          : read(connection, first, kinds).stream().filter(e -> !known.test(e.id())).toList();
    } catch (SQLException e) {
      throw new IllegalStateException("the event log could not be read", e);
    }
  }

  private static @Nullable Instant firstUnknown(
      Connection connection, Instant from, LongPredicate known) throws SQLException {
    var sql = "select id, at from event where at >= ? order by at, id";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, Utc.of(from));
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          if (!known.test(rows.getLong(1))) {
            return Utc.read(rows, "at");
          }
        }
        return null;
      }
    }
  }

  private static List<Entry> read(Connection connection, Instant from, List<String> kinds)
      throws SQLException {
    var marks = String.join(",", kinds.stream().map(k -> "?").toList());
    var sql =
        "select id, at, kind, bib_id, item_id, detail from event where at >= ?"
            + (kinds.isEmpty() ? "" : " and kind in (" + marks + ")")
            + " order by at, id";
    try (var query = connection.prepareStatement(sql)) {
      query.setObject(1, Utc.of(from));
      for (int i = 0; i < kinds.size(); i++) {
        query.setString(i + 2, kinds.get(i));
      }
      try (var rows = query.executeQuery()) {
        return entries(rows);
      }
    }
  }

  private static List<Entry> entries(ResultSet rows) throws SQLException {
    var read = new ArrayList<Entry>();
    while (rows.next()) {
      var at = Utc.read(rows, "at");
      if (at != null) {
        read.add(
            new Entry(
                rows.getLong("id"),
                at,
                rows.getString("kind"),
                rows.getObject("bib_id", Long.class),
                rows.getObject("item_id", Long.class),
                rows.getString("detail")));
      }
    }
    return read;
  }
}
