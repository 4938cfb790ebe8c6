package ils.core.register;

import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.db.Rows;
import ils.core.event.Actor;
import ils.core.ids.Ids;
import ils.core.org.NodeFlag;
import ils.core.register.OrganisationEntries.Node;
import ils.core.register.RegisterReport.Fate;
import ils.core.register.RegisterReport.Part;
import ils.core.register.RegisterReport.Tally;
import ils.core.settings.SettingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings the nodes and their settings into the state that the file says. */
@ApplicationScoped
class NodeWriter {

  @Inject RegisterRows rows;
  @Inject Ids ids;
  @Inject SettingRows settingRows;
  @Inject Snapshots snapshots;
  @Inject RegisterEvents events;

  /** A node on record: its id and what may change of it. */
  private record Known(long id, List<@Nullable Object> values) {}

  @Retried
  @Transactional
  public Part write(Actor by, List<Node> entries) {
    var tally = new Tally("nodes");
    Map<String, Known> known = known();
    for (Node entry : entries) {
      Fate node = write(entry, known);
      long id = Objects.requireNonNull(known.get(entry.code())).id();
      boolean settings = settings(id, entry.settings());
      Fate fate = node == Fate.UNCHANGED && settings ? Fate.CHANGED : node;
      events.node(by, id, entry.code(), fate);
      tally.add(fate);
    }
    events.applied(by, tally.part());
    return tally.part();
  }

  private Map<String, Known> known() {
    Map<String, Known> known = new HashMap<>();
    String sql = "select code, id, isil, name_da, name_en, zone, flags from org_node";
    for (Object[] cells : rows.all(sql)) {
      List<@Nullable Object> values = Arrays.asList(cells).subList(2, cells.length);
      known.put((String) cells[0], new Known(Rows.id(cells[1]), values));
    }
    return known;
  }

  private Fate write(Node entry, Map<String, Known> known) {
    List<@Nullable Object> values =
        Arrays.asList(entry.isil(), entry.danish(), entry.english(), entry.zone(), flags(entry));
    Known before = known.get(entry.code());
    if (before != null && before.values().equals(values)) {
      return Fate.UNCHANGED;
    }
    long id = before == null ? ids.next() : before.id();
    if (before == null) {
      insert(id, entry, known);
    }
    update(id, values);
    known.put(entry.code(), new Known(id, values));
    snapshots.changed(Area.ORG);
    return before == null ? Fate.ADDED : Fate.CHANGED;
  }

  private static String flags(Node entry) {
    return entry.flags().stream().sorted().map(NodeFlag::name).collect(Collectors.joining(","));
  }

  private void insert(long id, Node entry, Map<String, Known> known) {
    Known parent = entry.parent() == null ? null : known.get(entry.parent());
    rows.change(
        """
        insert into org_node (id, parent_id, type, code, name_da, name_en)
        values (?1, ?2, ?3, ?4, '', '')""",
        id,
        parent == null ? null : (Long) parent.id(),
        entry.type().name(),
        entry.code());
  }

  private void update(long id, List<@Nullable Object> values) {
    rows.change(
        """
        update org_node set isil = ?1, name_da = ?2, name_en = ?3, zone = ?4, flags = ?5,
          version = version + 1
        where id = ?6""",
        values.get(0),
        values.get(1),
        values.get(2),
        values.get(3),
        values.get(4),
        id);
  }

  private boolean settings(long node, Map<String, String> settings) {
    boolean changed = false;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      changed |= setting(node, setting.getKey(), setting.getValue());
    }
    if (changed) {
      snapshots.changed(Area.SETTINGS);
    }
    return changed;
  }

  private boolean setting(long node, String name, String value) {
    Optional<String> before = settingRows.find(node, name);
    if (before.filter(value::equals).isPresent()) {
      return false;
    }
    settingRows.put(node, name, before.orElse(null), value, null);
    return true;
  }
}
