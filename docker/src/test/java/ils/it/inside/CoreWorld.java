package ils.it.inside;

import ils.core.config.Snapshots;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.org.NodeType;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes small organisations for the tests of core, each of its own. */
@ApplicationScoped
public class CoreWorld {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Ids ids;
  @Inject Snapshots snapshots;

  /** A node below {@code parent}; its code is made up. */
  @Transactional
  public long node(@Nullable Long parent, NodeType type) {
    long id = ids.next();
    execute(
        "insert into org_node (id, parent_id, type, code, name_da, name_en) values (?,?,?,?,?,?)",
        id,
        parent,
        type.name(),
        "T" + id,
        "Prøve",
        "Test");
    snapshots.changed(Snapshots.Area.ORG);
    return id;
  }

  @Transactional
  public void set(long node, String name, String value) {
    execute(
        "insert into setting (node_id, name, value, changed_at) values (?,?,?,?)",
        node,
        name,
        value,
        Utc.of(Instant.EPOCH));
    snapshots.changed(Snapshots.Area.SETTINGS);
  }

  /** The same, if the node has no value yet. */
  @Transactional
  public void setOnce(long node, String name, String value) {
    execute(
        "insert ignore into setting (node_id, name, value, changed_at) values (?,?,?,?)",
        node,
        name,
        value,
        Utc.of(Instant.EPOCH));
    snapshots.changed(Snapshots.Area.SETTINGS);
  }

  /** Lets everybody read this area again. */
  @Transactional
  public void changed(Snapshots.Area area) {
    snapshots.changed(area);
  }

  public int execute(String sql, @Nullable Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
