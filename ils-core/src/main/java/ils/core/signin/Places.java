package ils.core.signin;

import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Where a member of staff can stand: service points, and libraries that have none. */
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
        .filter(node -> node.closedOn() == null && standable(tree, node))
        .toList();
  }

  private static boolean standable(OrgTree tree, OrgNode node) {
    if (node.type() == NodeType.SERVICE_POINT) {
      return true;
    }
    return node.type().isLibrary()
        && tree.within(node.id()).stream().noneMatch(n -> n.type() == NodeType.SERVICE_POINT);
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
