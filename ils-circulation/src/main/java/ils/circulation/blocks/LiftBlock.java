package ils.circulation.blocks;

import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Lifts a block; its row stays. */
@ApplicationScoped
public class LiftBlock {

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Blocks blocks;
  @Inject EventLog events;
  @Inject Clock clock;

  /** A block was lifted. */
  public record BlockLifted(long blockId) implements DomainEvent {}

  /**
   * @return false if no such block is in force in this municipality
   */
  @Transactional
  @Undoable(ActKind.BLOCK_LIFTED)
  public boolean lift(Occasion occasion, long block) {
    Long municipality = organisation.tree().get(occasion.nodeId()).municipalityId();
    Optional<Blocks.Found> found =
        municipality == null ? Optional.empty() : blocks.lock(block, municipality);
    if (found.isEmpty()) {
      return false;
    }
    rights.require(occasion.actor(), Right.EDIT_PATRONS, found.get().node());
    blocks.lift(block, clock.instant(), occasion.actor().id());
    events.add(
        occasion, new BlockLifted(block), new About(found.get().person(), null, null, block));
    return true;
  }
}
