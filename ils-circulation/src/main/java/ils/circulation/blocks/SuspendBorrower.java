package ils.circulation.blocks;

import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Suspends a borrower for a late return, in the return's transaction (T115). */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SuspendBorrower {

  /** The type of the block, told as {@code circulation.block.suspension}. */
  public static final String TYPE = "suspension";

  @Inject Blocks blocks;
  @Inject EventLog events;
  @Inject Ids ids;
  @Inject Clock clock;

  /**
   * Who is suspended, and where.
   *
   * @param node acts at this node and below are stopped
   */
  public record Who(long person, long role, long node) {}

  /**
   * Sets the block.
   *
   * @param until gives the last day, from the last day of a suspension that runs (null for none)
   * @return that day
   */
  public LocalDate suspend(Occasion occasion, Who who, UnaryOperator<@Nullable LocalDate> until) {
    blocks.lockRole(who.role());
    LocalDate last = until.apply(blocks.runsUntil(who.role(), TYPE));
    if (last == null) {
      throw new IllegalStateException("a suspension has a last day");
    }
    long id = ids.next();
    var block =
        new NewBlock(
            who.person(),
            who.role(),
            who.node(),
            TYPE,
            EnumSet.allOf(BlockedAct.class),
            true,
            null,
            last);
    blocks.add(id, block, clock.instant(), occasion.actor().id());
    events.add(
        occasion,
        new SetBlock.BlockSet(id, who.role(), who.node(), TYPE, block.stops()),
        new About(who.person(), null, null, id));
    return last;
  }
}
