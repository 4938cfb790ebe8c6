package ils.circulation.wording;

import ils.circulation.policy.notices.Medium;
import ils.circulation.policy.notices.NoticeKind;
import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Utc;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** The wordings in force, in memory: the nearest node's latest, else as shipped. */
@ApplicationScoped
public class Wordings {

  private static final String COLUMNS =
      """
      select w.id, w.node_id, w.kind, w.medium, w.language, w.version, w.subject, w.body,
        w.created_at, coalesce(s.display_name, '') author
      from notice_wording w left join staff_user s on s.id = w.created_by""";

  private static final String LATEST =
      COLUMNS
          + """

          where not exists (select 1 from notice_wording n where n.node_id = w.node_id
            and n.kind = w.kind and n.medium = w.medium and n.language = w.language
            and n.version > w.version)""";

  private static final String OF_NODE =
      COLUMNS
          + """

          where w.node_id = ? and w.kind = ? and w.medium = ? and w.language = ?
          order by w.version desc""";

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Snapshots snapshots;
  @Inject Organisation organisation;

  private Snapshot<Map<At, Wording>> latest;

  private record At(long node, WordingKey key) {}

  @PostConstruct
  void open() {
    latest = new Snapshot<>(snapshots, Area.NOTICES, this::readLatest);
  }

  /** What a kind of notice says at a node. */
  public Wording at(long node, WordingKey key) {
    Map<At, Wording> known = latest.get();
    for (OrgNode place : organisation.tree().upwards(node)) {
      Wording found = known.get(new At(place.id(), key.kept()));
      if (found != null && found.body() != null) {
        return found;
      }
    }
    return ShippedWordings.of(key);
  }

  /** Every version that a node itself has had, the newest first. */
  public List<Wording> versions(long node, WordingKey key) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(OF_NODE)) {
      WordingKey kept = key.kept();
      query.setLong(1, node);
      query.setString(2, kept.kind().name());
      query.setString(3, kept.medium().name());
      query.setString(4, kept.language());
      try (var rows = query.executeQuery()) {
        var read = new ArrayList<Wording>();
        while (rows.next()) {
          read.add(wording(rows));
        }
        return read;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the wordings could not be read", e);
    }
  }

  private Map<At, Wording> readLatest() {
    try (var connection = database.getConnection()) {
      return read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the wordings could not be read", e);
    }
  }

  private static Map<At, Wording> read(Connection connection) throws SQLException {
    var read = new HashMap<At, Wording>();
    try (var query = connection.prepareStatement(LATEST);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        Wording wording = wording(rows);
        read.put(new At(Objects.requireNonNull(wording.node()), wording.key()), wording);
      }
    }
    return Map.copyOf(read);
  }

  private static Wording wording(ResultSet row) throws SQLException {
    var key =
        new WordingKey(
            NoticeKind.valueOf(row.getString("kind")),
            Medium.valueOf(row.getString("medium")),
            row.getString("language"));
    return new Wording(
        row.getLong("id"),
        key,
        row.getLong("node_id"),
        row.getInt("version"),
        row.getString("subject"),
        row.getString("body"),
        Utc.read(row, "created_at"),
        row.getString("author"));
  }
}
