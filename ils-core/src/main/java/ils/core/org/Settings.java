package ils.core.org;

import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Settings by node: the nearest ancestor that has a value decides, and can be named. */
@ApplicationScoped
public class Settings {

  @Resource(lookup = "java:app/jdbc/ils")
  DataSource database;

  @Inject Snapshots snapshots;
  @Inject Organisation organisation;

  private Snapshot<Map<NodeSetting, String>> values;

  private record NodeSetting(long node, String name) {}

  /**
   * A value and where it came from.
   *
   * @param from the node that sets it; empty when it is the built-in fallback
   */
  public record Effective<T>(T value, Optional<OrgNode> from) {}

  @PostConstruct
  void open() {
    values = new Snapshot<>(snapshots, Area.SETTINGS, this::read);
  }

  public <T> T get(SettingKey<T> key, long node) {
    return effective(key, node).value();
  }

  /** The value that holds at a node, with the node that set it. */
  public <T> Effective<T> effective(SettingKey<T> key, long node) {
    var known = values.get();
    for (OrgNode candidate : organisation.tree().upwards(node)) {
      var text = known.get(new NodeSetting(candidate.id(), key.name()));
      if (text != null) {
        return new Effective<>(key.parse().apply(text), Optional.of(candidate));
      }
    }
    return new Effective<>(key.fallback(), Optional.empty());
  }

  /** The stored text that holds at a node, with the node that set it; empty if none did. */
  public Optional<Stored> stored(String name, long node) {
    var known = values.get();
    return organisation.tree().upwards(node).stream()
        .filter(candidate -> known.containsKey(new NodeSetting(candidate.id(), name)))
        .findFirst()
        .map(from -> new Stored(known.getOrDefault(new NodeSetting(from.id(), name), ""), from));
  }

  /** A stored value and the node that set it. */
  public record Stored(String text, OrgNode from) {}

  private Map<NodeSetting, String> read() {
    var read = new HashMap<NodeSetting, String>();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select node_id, name, value from setting");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        read.put(new NodeSetting(rows.getLong(1), rows.getString(2)), rows.getString(3));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the settings could not be read", e);
    }
    return Map.copyOf(read);
  }
}
