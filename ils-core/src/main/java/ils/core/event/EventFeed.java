package ils.core.event;

import ils.core.db.Utc;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the event log in order of time, for followers that each node runs for itself. */
@ApplicationScoped
public class EventFeed {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  /** What a follower needs of an event; {@code detail} is null unless it was asked for. */
  public record Entry(
      long id,
      Instant at,
      String kind,
      @Nullable Long bibId,
      @Nullable Long itemId,
      @Nullable String detail) {}

  /**
   * Committed events of the given kinds since an instant, oldest first.
   *
   * <p>Events commit out of order: what was logged at 12:00:00 may become visible after what was
   * logged at 12:00:01. Callers read an overlapping window and skip what they have seen; {@link
   * FeedFollower} does that.
   *
   * @param kinds none for every kind
   */
  public List<Entry> since(Instant from, List<String> kinds) {
    var marks = String.join(",", kinds.stream().map(k -> "?").toList());
    var sql =
        "select id, at, kind, bib_id, item_id, detail from event where at >= ?"
            + (kinds.isEmpty() ? "" : " and kind in (" + marks + ")")
            + " order by at, id";
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, Utc.of(from));
      for (int i = 0; i < kinds.size(); i++) {
        query.setString(i + 2, kinds.get(i));
      }
      try (var rows = query.executeQuery()) {
        return entries(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the event log could not be read", e);
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
