package ils.core.register;

import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.register.OrganisationEntries.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes by code as they will be: those on record and those in the file. */
final class NodeIndex {

  private record Known(NodeType type, @Nullable String parent) {}

  private final Map<String, Known> nodes = new HashMap<>();

  NodeIndex(OrgTree tree, List<Node> entries) {
    for (OrgNode node : tree.all()) {
      Long parent = node.parentId();
      nodes.put(
          node.code(), new Known(node.type(), parent == null ? null : tree.get(parent).code()));
    }
    entries.forEach(entry -> nodes.put(entry.code(), new Known(entry.type(), entry.parent())));
  }

  boolean has(String code) {
    return nodes.containsKey(code);
  }

  boolean isMunicipality(String code) {
    Known known = nodes.get(code);
    return known != null && known.type() == NodeType.MUNICIPALITY;
  }

  /** The code of the municipality at or above a node; empty above all, and in a circle. */
  Optional<String> municipalityOf(String code) {
    Set<String> seen = new HashSet<>();
    String at = code;
    while (at != null && seen.add(at)) {
      Known known = nodes.get(at);
      if (known == null) {
        return Optional.empty();
      }
      if (known.type() == NodeType.MUNICIPALITY) {
        return Optional.of(at);
      }
      at = known.parent();
    }
    return Optional.empty();
  }
}
