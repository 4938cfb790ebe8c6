package ils.opac.fbs;

import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The library system that a request is about: a municipality or a part of it.
 *
 * <p>A municipality's agency is its public library: its schools are agencies of their own.
 */
public record Agency(OrgNode node, long municipality, OrgTree tree) {

  private static final String VIRTUAL = "FBS-";
  private static final Set<NodeType> SCHOOLS = Set.of(NodeType.SCHOOL, NodeType.SCHOOL_SYSTEM);

  /** The libraries that patrons may know of, without those excluded, by title. */
  public List<OrgNode> branches(Collection<String> excluded) {
    boolean ofSchools = SCHOOLS.contains(node.type());
    return tree.librariesWithin(node.id()).stream()
        .filter(n -> n.closedOn() == null && n.type() != NodeType.STORE)
        .filter(n -> ofSchools || n.type() != NodeType.SCHOOL)
        .filter(n -> !excluded.contains(branchId(n)))
        .sorted(java.util.Comparator.comparing(OrgNode::nameDa))
        .toList();
  }

  /** The branch with this id among those of the agency, open or closed. */
  public Optional<OrgNode> branch(String branchId) {
    var found =
        branchId.startsWith(VIRTUAL)
            ? tree.byCode(branchId.substring(VIRTUAL.length()))
            : tree.byIsil(branchId);
    return found.filter(n -> n.type().isLibrary() && n.isWithin(node.id()));
  }

  /** The ISIL; a library without one gets an id in the form FBS gives its virtual branches. */
  public static String branchId(OrgNode library) {
    var isil = library.isil();
    return isil == null ? VIRTUAL + library.code() : isil;
  }
}
