package ils.core.register;

import ils.core.org.KnownSettings;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.SettingKey;
import ils.core.register.OrganisationEntries.Node;
import ils.core.register.OrganisationEntries.Staff;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether what the organisation's file says fits together and fits what is on record. */
final class OrganisationChecks {

  private final OrgTree tree;
  private final NodeIndex nodes;
  private final KnownSettings settings;
  private final Set<String> seen = new HashSet<>();

  OrganisationChecks(OrgTree tree, NodeIndex nodes, KnownSettings settings) {
    this.tree = tree;
    this.nodes = nodes;
    this.settings = settings;
  }

  void check(OrganisationEntries entries) {
    entries.nodes().forEach(this::node);
    entries.hours().forEach(e -> known(e.row(), "node", e.node()));
    entries.exceptions().forEach(e -> known(e.row(), "node", e.node()));
    entries
        .schoolYears()
        .forEach(
            e -> {
              known(e.row(), "node", e.node());
              once(e.row(), "name", "year " + e.node() + " " + e.name());
            });
    entries.staff().forEach(this::staff);
  }

  private void node(Node entry) {
    Row row = entry.row();
    String parent = entry.parent();
    if (parent != null && !parentStandsBefore(parent)) {
      row.complain("parent", "no node has this code here or above in the file");
    }
    once(row, "code", "node " + entry.code());
    if (entry.isil() != null) {
      once(row, "isil", "isil " + entry.isil());
      tree.byIsil(entry.isil())
          .filter(other -> !other.code().equals(entry.code()))
          .ifPresent(other -> row.complain("isil", "belongs to " + other.code()));
    }
    tree.byCode(entry.code()).ifPresent(known -> unmoved(entry, known));
    entry.settings().forEach((name, value) -> setting(row, name, value));
  }

  private boolean parentStandsBefore(String parent) {
    return seen.contains("node " + parent) || tree.byCode(parent).isPresent();
  }

  private void unmoved(Node entry, OrgNode known) {
    if (entry.type() != known.type()) {
      entry.row().complain("type", "is " + known.type() + " on record and cannot be changed");
    }
    Long parent = known.parentId();
    @Nullable String above = parent == null ? null : tree.get(parent).code();
    if (!java.util.Objects.equals(above, entry.parent())) {
      entry.row().complain("parent", "is " + above + " on record and cannot be changed");
    }
  }

  private void setting(Row row, String name, String value) {
    Optional<KnownSettings.Known> known = settings.find(name);
    if (known.isEmpty()) {
      row.complain("settings", "there is no setting " + name);
      return;
    }
    SettingKey.Range range = known.get().key().range();
    if (range != null && !range.has(value)) {
      row.complain("settings", name + " must be from " + range.from() + " to " + range.to());
      return;
    }
    try {
      Object parsed = known.get().key().parse().apply(value);
      if (parsed == null) {
        row.complain("settings", name + " has no such value");
      }
    } catch (IllegalArgumentException e) {
      row.complain("settings", name + ": " + e.getMessage());
    }
  }

  private void staff(Staff entry) {
    once(entry.row(), "user", "user " + entry.user());
    known(entry.row(), "home", entry.home());
    entry.grants().forEach(grant -> known(entry.row(), "grants", grant.node()));
  }

  private void known(Row row, String field, String code) {
    if (!code.isEmpty() && !nodes.has(code)) {
      row.complain(field, "no node has the code " + code);
    }
  }

  private void once(Row row, String field, String what) {
    if (!seen.add(what)) {
      row.complain(field, "stands twice in the file");
    }
  }
}
