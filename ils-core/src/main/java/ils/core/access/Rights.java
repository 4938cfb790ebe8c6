package ils.core.access;

import ils.core.config.Snapshot;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.event.Actor;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what where, and why: a right holds at the node of its grant and everything below.
 *
 * <p>The system and the operator may do everything; patrons, terminals and visitors hold no rights
 * of staff, whatever they may do is said by the use case.
 */
@ApplicationScoped
public class Rights {

  @Inject Snapshots snapshots;
  @Inject Organisation organisation;
  @Inject GrantReader reader;
  @Inject Clock clock;

  private Snapshot<Map<Long, List<Grant>>> grants;

  @PostConstruct
  void open() {
    grants = new Snapshot<>(snapshots, Area.RIGHTS, reader::read);
  }

  /** The grant that lets the actor do this at the node, if there is one. */
  public Optional<Grant> why(Actor actor, Right right, long node) {
    if (!actor.is(Actor.Kind.STAFF)) {
      return Optional.empty();
    }
    var tree = organisation.tree();
    return tree.find(node).stream()
        .flatMap(n -> current(actor, tree, node).filter(g -> n.isWithin(g.nodeId())))
        .filter(g -> g.role().rights().contains(right))
        .findFirst();
  }

  public boolean may(Actor actor, Right right, long node) {
    return actor.is(Actor.Kind.SYSTEM)
        || actor.is(Actor.Kind.OPERATOR)
        || why(actor, right, node).isPresent();
  }

  /**
   * @throws NotPermitted unless the actor holds the right at the node
   */
  public void require(Actor actor, Right right, long node) {
    if (!may(actor, right, node)) {
      throw new NotPermitted(right, node);
    }
  }

  /** Everything a member of staff may do somewhere; for menus, never for decisions. */
  public Set<Right> anywhere(Actor actor) {
    var all = EnumSet.noneOf(Right.class);
    if (actor.is(Actor.Kind.OPERATOR)) {
      all.addAll(EnumSet.allOf(Right.class));
    } else if (actor.is(Actor.Kind.STAFF)) {
      var tree = organisation.tree();
      grantsOf(actor).stream()
          .filter(g -> g.holdsOn(today(tree, g.nodeId())))
          .forEach(g -> all.addAll(g.role().rights()));
    }
    return all;
  }

  /** Nodes at which a member of staff holds some role, for choosing where one stands. */
  public List<Grant> grantsOf(Actor actor) {
    return grants.get().getOrDefault(actor.id(), List.of());
  }

  private java.util.stream.Stream<Grant> current(Actor actor, OrgTree tree, long node) {
    var today = today(tree, node);
    return grantsOf(actor).stream().filter(g -> g.holdsOn(today));
  }

  private LocalDate today(OrgTree tree, long node) {
    return LocalDate.ofInstant(clock.instant(), tree.get(node).zone());
  }
}
