package ils.circulation.blocks;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** Says what a kind of block is at a node and below; blocks that stand already keep standing. */
@ApplicationScoped
public class SaveBlockType {

  private static final int LONGEST_NAME = 80;

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject BlockTypes types;
  @Inject Snapshots snapshots;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A kind of block was defined or changed. */
  public record BlockTypeSaved(
      long node, String code, Set<BlockedAct> stops, boolean overridable, boolean retired)
      implements DomainEvent {}

  /**
   * Saves it for the node that the type names.
   *
   * @throws ProblemException if a part of it is missing or out of bounds
   */
  @Transactional
  public void save(Occasion occasion, long node, BlockType type) {
    rights.require(occasion.actor(), Right.MANAGE_SETTINGS, node);
    if (organisation.tree().find(node).isEmpty()) {
      throw ProblemException.invalid("node", "there is no node " + node);
    }
    if (!NewBlock.isType(type.code())) {
      throw ProblemException.invalid("code", "a code like card-lost, not '" + type.code() + "'");
    }
    checkName("nameDa", type.nameDa());
    checkName("nameEn", type.nameEn());
    if (type.stops().isEmpty()) {
      throw ProblemException.invalid("stops", "a block stops at least one act");
    }
    long id = ids.next();
    var mine =
        new BlockType(
            node,
            type.code(),
            type.nameDa().strip(),
            type.nameEn().strip(),
            type.stops(),
            type.overridable(),
            type.retired());
    types.save(id, mine, clock.instant(), occasion.actor().id());
    snapshots.changed(Area.SETTINGS);
    events.add(
        occasion,
        new BlockTypeSaved(node, mine.code(), mine.stops(), mine.overridable(), mine.retired()),
        About.subject(id));
  }

  private static void checkName(String field, String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw ProblemException.invalid(field, "1 to " + LONGEST_NAME + " characters");
    }
  }
}
