package ils.core.administration;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the pages of the tree with the nodes that a member of staff may change. */
@ApplicationScoped
public class TreeViews {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject NodeRows rows;

  /**
   * One line of the tree.
   *
   * @param depth from 0
   */
  public record Branch(OrgNode node, int depth) {}

  /**
   * One node with its forms.
   *
   * @param above all that it stands below, the topmost first
   * @param parents where it could stand instead, by id
   * @param wrong why what was wished for is not done; empty before
   */
  public record One(
      OrgNode node,
      int version,
      List<OrgNode> above,
      List<OrgNode> below,
      Map<String, OrgNode> parents,
      List<TreeOutcome.Why> wrong) {

    /** The same after a refusal. */
    One refused(List<TreeOutcome.Why> reasons) {
      return new One(node, version, above, below, parents, List.copyOf(reasons));
    }

    /** What a new node below it can be. */
    public NodeType[] types() {
      return NodeType.values();
    }
  }

  /** The nodes, each below its parent. */
  List<Branch> tree(Actor actor) {
    OrgTree tree = organisation.tree();
    List<Branch> lines = new ArrayList<>();
    tree.all().stream()
        .filter(node -> mayChange(actor, node) && !hasMineAbove(actor, tree, node))
        .sorted(Comparator.comparing(OrgNode::code))
        .forEach(top -> add(lines, tree, top, 0));
    return lines;
  }

  private boolean hasMineAbove(Actor actor, OrgTree tree, OrgNode node) {
    Long parent = node.parentId();
    return parent != null && mayChange(actor, tree.get(parent));
  }

  private boolean mayChange(Actor actor, OrgNode node) {
    return rights.may(actor, Right.MANAGE_ORGANISATION, node.id());
  }

  private static void add(List<Branch> lines, OrgTree tree, OrgNode node, int depth) {
    lines.add(new Branch(node, depth));
    below(tree, node).forEach(child -> add(lines, tree, child, depth + 1));
  }

  private static List<OrgNode> below(OrgTree tree, OrgNode node) {
    return tree.all().stream()
        .filter(other -> Long.valueOf(node.id()).equals(other.parentId()))
        .sorted(Comparator.comparing(OrgNode::code))
        .toList();
  }

  One one(Actor actor, long id) {
    rights.require(actor, Right.MANAGE_ORGANISATION, id);
    OrgTree tree = organisation.tree();
    OrgNode node =
        tree.find(id)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such place"));
    Map<String, OrgNode> parents = new LinkedHashMap<>();
    for (Branch branch : tree(actor)) {
      OrgNode other = branch.node();
      if (!other.isWithin(id) && other.closedOn() == null) {
        parents.put(String.valueOf(other.id()), other);
      }
    }
    List<OrgNode> above = tree.upwards(id).reversed();
    return new One(
        node,
        rows.version(id),
        above.subList(0, above.size() - 1),
        below(tree, node),
        parents,
        List.of());
  }
}
