package ils.core.org;

import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings by node: the nearest ancestor that has a value decides, and can be named. */
@ApplicationScoped
public class Settings {

  @PersistenceContext EntityManager em;
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

  private Map<NodeSetting, String> read() {
    var read = new HashMap<NodeSetting, String>();
    for (Object row :
        em.createNativeQuery("select node_id, name, value from setting").getResultList()) {
      var cells = (Object[]) row;
      read.put(
          new NodeSetting(((Number) cells[0]).longValue(), (String) cells[1]), (String) cells[2]);
    }
    return Map.copyOf(read);
  }
}
