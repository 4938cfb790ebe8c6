package ils.core.signin;

import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.NodeFlag;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where a member of staff can stand: in a library as such, or at a desk of it. */
@ApplicationScoped
class Places {

  @Inject Organisation organisation;
  @Inject Rights rights;

  /** Within the nodes at which the actor holds a role, sorted by library and code. */
  List<OrgNode> of(Actor actor) {
    var tree = organisation.tree();
    return rights.grantsOf(actor).stream()
        .flatMap(grant -> tree.within(grant.nodeId()).stream())
        .distinct()
        .filter(node -> node.closedOn() == null && standable(node))
        .toList();
  }

  /**
   * A desk hands out what was reserved; a kiosk or a book drop does not, and nobody stands there.
   */
  private static boolean standable(OrgNode node) {
    return node.type().isLibrary()
        || (node.type() == NodeType.SERVICE_POINT && node.has(NodeFlag.PICKUP));
  }

  /** The library's name with the service point's, as far as both say something. */
  String name(OrgNode node, String language) {
    var tree = organisation.tree();
    var library = node.libraryId();
    String own = node.name(language);
    if (library == null || library == node.id()) {
      return own;
    }
    String outer = tree.get(library).name(language);
    return own.startsWith(outer) ? own : outer + ", " + own;
  }
}
