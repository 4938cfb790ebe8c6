package ils.core.org;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole organisation tree at one moment; immutable, cheap to ask. */
public final class OrgTree {

  private final Map<Long, OrgNode> byId;
  private final Map<String, OrgNode> byCode;
  private final Map<String, OrgNode> byIsil;

  OrgTree(Collection<OrgNode> nodes) {
    byId = nodes.stream().collect(Collectors.toUnmodifiableMap(OrgNode::id, Function.identity()));
    byCode = nodes.stream().collect(Collectors.toUnmodifiableMap(OrgNode::code, n -> n));
    byIsil =
        nodes.stream()
            .filter(n -> n.isil() != null)
            .collect(Collectors.toUnmodifiableMap(OrgNode::isil, n -> n));
  }

  /**
   * @throws IllegalArgumentException if there is no such node: ids come from rows that refer to it
   */
  public OrgNode get(long id) {
    var node = byId.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no node " + id + " in the organisation tree");
    }
    return node;
  }

  public Optional<OrgNode> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<OrgNode> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The node of a shelving location at a library; its code is the library's, a hyphen and the
   * location's.
   */
  public Optional<OrgNode> shelf(OrgNode library, String location) {
    return byCode(library.code() + "-" + location).filter(node -> node.isWithin(library.id()));
  }

  public Optional<OrgNode> byIsil(String isil) {
    return Optional.ofNullable(byIsil.get(isil));
  }

  /** Every node, in no order. */
  public Collection<OrgNode> all() {
    return byId.values();
  }

  /** The node and all its ancestors, nearest first: the order in which values are inherited. */
  public List<OrgNode> upwards(long id) {
    return get(id).path().reversed().stream().map(this::get).toList();
  }

  /** The node and everything below it, sorted by code. */
  public List<OrgNode> within(long id) {
    return byId.values().stream()
        .filter(n -> n.isWithin(id))
        .sorted(java.util.Comparator.comparing(OrgNode::code))
        .toList();
  }

  /** Branches, schools and other libraries within a node, sorted by code. */
  public List<OrgNode> librariesWithin(long id) {
    return within(id).stream().filter(n -> n.type().isLibrary()).toList();
  }

  /** How many steps up from {@code node} the ancestor stands; 0 for itself, -1 if it is none. */
  public int distanceUp(long node, long ancestor) {
    var path = get(node).path();
    int at = path.indexOf(ancestor);
    return at < 0 ? -1 : path.size() - 1 - at;
  }
}
