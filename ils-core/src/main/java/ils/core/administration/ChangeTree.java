package ils.core.administration;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes the organisation tree. A node is never deleted, because loans and events of years ago
 * name it: it is closed, and only once nothing lives there any more.
 */
@ApplicationScoped
public class ChangeTree {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject NodeRows rows;
  @Inject Snapshots snapshots;
  @Inject EventLog events;
  @Inject Clock clock;
  @Inject @Any Instance<NodeUse> uses;

  /** A node is there now. */
  record NodeAdded(String code, NodeType type, long parent) implements DomainEvent {}

  /** A node has other names. */
  record NodeRenamed(String before, String after) implements DomainEvent {}

  /** A node stands below another one. */
  record NodeMoved(long before, long after) implements DomainEvent {}

  /** A node is out of use; reopened where {@code lastDay} is empty. */
  record NodeClosed(String lastDay) implements DomainEvent {}

  /**
   * Adds a node.
   *
   * @throws ils.core.access.NotPermitted without the right at its parent
   */
  @Retried
  @Transactional
  public TreeOutcome add(Occasion occasion, long parent, NodeType type, String code, String name) {
    OrgNode above = mine(occasion, parent);
    String wanted = code.strip().toUpperCase(java.util.Locale.ROOT);
    Optional<Names> names = Names.of(name, "");
    List<TreeOutcome.Why> wrong = new ArrayList<>();
    check(wrong, CODE.matcher(wanted).matches(), "core.tree.not.code", code);
    check(wrong, names.isPresent(), "core.tree.not.name");
    check(wrong, above.closedOn() == null, "core.tree.not.parent-closed", above.nameDa());
    check(wrong, !rows.isTaken(wanted), "core.tree.not.taken", wanted);
    if (!wrong.isEmpty()) {
      return new TreeOutcome.Refused(wrong);
    }
    long id = rows.add(parent, type, wanted, names.orElseThrow());
    return done(occasion, id, new NodeAdded(wanted, type, parent));
  }

  /** Gives a node other names. */
  @Retried
  @Transactional
  public TreeOutcome rename(Occasion occasion, Seen seen, String danish, String english) {
    OrgNode node = mine(occasion, seen.node());
    Optional<Names> names = Names.of(danish, english);
    if (names.isEmpty()) {
      return TreeOutcome.Refused.because("core.tree.not.name");
    }
    if (isStale(seen)) {
      return new TreeOutcome.Meanwhile();
    }
    rows.rename(node.id(), names.get());
    return done(occasion, node.id(), new NodeRenamed(node.nameDa(), names.get().danish()));
  }

  /** Hangs a node, and all below it, under another one of the same municipality. */
  @Retried
  @Transactional
  public TreeOutcome move(Occasion occasion, Seen seen, long parent) {
    OrgNode node = mine(occasion, seen.node());
    OrgNode above = mine(occasion, parent);
    List<TreeOutcome.Why> wrong = new ArrayList<>();
    check(wrong, node.parentId() != null, "core.tree.not.top", node.nameDa());
    check(wrong, !above.isWithin(node.id()), "core.tree.not.circle", above.nameDa());
    check(wrong, above.closedOn() == null, "core.tree.not.parent-closed", above.nameDa());
    check(
        wrong,
        node.type() != NodeType.MUNICIPALITY
            && Objects.equals(node.municipalityId(), above.municipalityId()),
        "core.tree.not.municipality");
    if (!wrong.isEmpty()) {
      return new TreeOutcome.Refused(wrong);
    }
    if (isStale(seen)) {
      return new TreeOutcome.Meanwhile();
    }
    rows.move(node.id(), parent);
    return done(
        occasion, node.id(), new NodeMoved(Objects.requireNonNull(node.parentId()), parent));
  }

  /** Takes a node out of use from today, if that leaves nothing without a place. */
  @Retried
  @Transactional
  public TreeOutcome close(Occasion occasion, Seen seen) {
    OrgNode node = mine(occasion, seen.node());
    if (isStale(seen)) {
      return new TreeOutcome.Meanwhile();
    }
    List<TreeOutcome.Why> wrong = livesThere(node);
    check(wrong, node.parentId() != null, "core.tree.not.top", node.nameDa());
    if (!wrong.isEmpty()) {
      return new TreeOutcome.Refused(wrong);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), node.zone());
    rows.close(node.id(), today);
    return done(occasion, node.id(), new NodeClosed(today.toString()));
  }

  /** Takes a closed node into use again. */
  @Retried
  @Transactional
  public TreeOutcome reopen(Occasion occasion, Seen seen) {
    OrgNode node = mine(occasion, seen.node());
    Long parent = node.parentId();
    if (parent != null && organisation.tree().get(parent).closedOn() != null) {
      return TreeOutcome.Refused.because(
          "core.tree.not.parent-closed", organisation.tree().get(parent).nameDa());
    }
    if (isStale(seen)) {
      return new TreeOutcome.Meanwhile();
    }
    rows.close(node.id(), null);
    return done(occasion, node.id(), new NodeClosed(""));
  }

  /** A node as the form showed it. */
  public record Seen(long node, int version) {}

  private boolean isStale(Seen seen) {
    return rows.lock(seen.node()).filter(now -> now == seen.version()).isEmpty();
  }

  /** Everything that would be without a place, so that nobody is sent back twice. */
  private List<TreeOutcome.Why> livesThere(OrgNode node) {
    OrgTree tree = organisation.tree();
    Set<Long> nodes = tree.within(node.id()).stream().map(OrgNode::id).collect(Collectors.toSet());
    List<TreeOutcome.Why> wrong = new ArrayList<>();
    long below =
        tree.within(node.id()).stream()
            .filter(other -> other.id() != node.id() && other.closedOn() == null)
            .count();
    count(wrong, below, "core.tree.not.below");
    count(wrong, rows.items(nodes), "core.tree.not.items");
    count(wrong, rows.borrowers(nodes), "core.tree.not.borrowers");
    count(wrong, rows.staff(nodes), "core.tree.not.staff");
    for (NodeUse use : uses) {
      count(wrong, use.open(nodes), use.key());
    }
    return wrong;
  }

  private static void count(List<TreeOutcome.Why> wrong, long many, String key) {
    check(wrong, many == 0, key, many);
  }

  private static void check(
      List<TreeOutcome.Why> wrong, boolean holds, String key, Object... args) {
    if (!holds) {
      wrong.add(new TreeOutcome.Why(key, List.of(args)));
    }
  }

  private OrgNode mine(Occasion occasion, long id) {
    OrgNode node =
        organisation
            .tree()
            .find(id)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such place"));
    rights.require(occasion.actor(), Right.MANAGE_ORGANISATION, id);
    return node;
  }

  private TreeOutcome done(Occasion occasion, long node, DomainEvent event) {
    snapshots.changed(Area.ORG);
    events.add(occasion, event, About.subject(node));
    return new TreeOutcome.Done(node);
  }
}
