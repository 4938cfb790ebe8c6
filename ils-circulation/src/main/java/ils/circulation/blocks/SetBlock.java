package ils.circulation.blocks;

import ils.circulation.act.Days;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets a block; it stops acts from the moment the transaction commits. */
@ApplicationScoped
public class SetBlock {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Blocks blocks;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject Clock clock;

  /** A block was set. */
  public record BlockSet(
      long blockId, @Nullable Long roleId, long node, String type, Set<BlockedAct> stops)
      implements DomainEvent {}

  /**
   * Sets it and returns its id.
   *
   * @throws ProblemException if the municipality of the block's node has no such person
   */
  @Transactional
  @Undoable(ActKind.BLOCK_SET)
  public long set(Occasion occasion, NewBlock block) {
    rights.require(occasion.actor(), Right.EDIT_PATRONS, block.node());
    Days.storable("endsOn", block.endsOn());
    Long municipality =
        organisation.tree().find(block.node()).map(OrgNode::municipalityId).orElse(null);
    if (municipality == null || !blocks.isPersonOf(block.person(), municipality)) {
      throw new ProblemException(ProblemType.UNKNOWN_PATRON, "no such person here");
    }
    long id = ids.next();
    blocks.add(id, block, clock.instant(), occasion.actor().id());
    events.add(
        occasion,
        new BlockSet(id, block.role(), block.node(), block.type(), block.stops()),
        new About(block.person(), null, null, id));
    return id;
  }
}
