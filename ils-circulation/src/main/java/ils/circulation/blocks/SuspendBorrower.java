package ils.circulation.blocks;

import ils.circulation.act.Place;
import ils.circulation.blocks.Suspensions.Standing;
import ils.circulation.policy.fees.Suspension;
import ils.circulation.policy.fees.SuspensionChain;
import ils.circulation.policy.fees.SuspensionChain.Moved;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Suspends a borrower for a late return, in the return's transaction (T115), and lets the
 * suspension follow when the return is put right or exempted.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SuspendBorrower {

  /** The type of the block, told as {@code circulation.block.suspension}. */
  public static final String TYPE = "suspension";

  @Inject Blocks blocks;
  @Inject Suspensions suspensions;
  @Inject EventLog events;
  @Inject Ids ids;

  /**
   * Who is suspended, and for which loan.
   *
   * @param node acts at this node and below are stopped
   */
  public record Who(long person, long role, long loan, long node) {}

  /** A suspension ends on another day than it was set with. */
  public record SuspensionMoved(long blockId, LocalDate before, LocalDate after)
      implements DomainEvent {}

  /** Sets the block and returns its last day. */
  public LocalDate suspend(Place place, Who who, Suspension own) {
    blocks.lockRole(who.role());
    LocalDate last = own.lastDay(blocks.runsUntil(who.role(), TYPE));
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
    blocks.add(id, block, place.now(), place.occasion().actor().id());
    suspensions.add(id, who.loan(), own);
    events.add(
        place.occasion(),
        new SetBlock.BlockSet(id, who.role(), who.node(), TYPE, block.stops()),
        new About(who.person(), null, null, id));
    return last;
  }

  /**
   * The return of that day has been put right. A suspension that staff have lifted stays lifted.
   *
   * @param instead what it brings now; null for nothing
   */
  public SuspensionChange correct(
      Place place, Who who, LocalDate day, @Nullable Suspension instead) {
    blocks.lockRole(who.role());
    LocalDate before = runs(place, who.role());
    List<Standing> chain = suspensions.ofRole(who.role());
    Optional<Standing> own = chain.stream().filter(one -> one.follows(who.loan(), day)).findFirst();
    if (own.isPresent()) {
      redo(place, chain, own.get(), instead);
      if (instead == null) {
        suspensions.undone(own.get().link().block());
      }
    } else if (instead != null && isNew(place, who, instead)) {
      suspend(place, who, instead);
    }
    return new SuspensionChange(before, runs(place, who.role()));
  }

  private boolean isNew(Place place, Who who, Suspension instead) {
    return !instead.lastDay(null).isBefore(place.today()) && !suspensions.isPardoned(who.loan());
  }

  /** Being late with this loan is to have no consequence. */
  public SuspensionChange exempt(Place place, long loan) {
    OptionalLong role = suspensions.roleOf(loan);
    if (role.isEmpty()) {
      return SuspensionChange.NONE;
    }
    blocks.lockRole(role.getAsLong());
    LocalDate before = runs(place, role.getAsLong());
    suspensions.ofRole(role.getAsLong()).stream()
        .filter(one -> one.loan() == loan)
        .forEach(one -> redo(place, suspensions.ofRole(role.getAsLong()), one, null));
    return new SuspensionChange(before, runs(place, role.getAsLong()));
  }

  private @Nullable LocalDate runs(Place place, long role) {
    LocalDate last = blocks.runsUntil(role, TYPE);
    return last == null || last.isBefore(place.today()) ? null : last;
  }

  private void redo(
      Place place, List<Standing> chain, Standing changed, @Nullable Suspension instead) {
    Map<Long, Standing> byBlock =
        chain.stream().collect(Collectors.toMap(one -> one.link().block(), Function.identity()));
    var links = chain.stream().map(Standing::link).toList();
    for (Moved moved : SuspensionChain.redo(links, changed.link().block(), instead)) {
      write(place, byBlock.getOrDefault(moved.block(), changed), moved);
    }
  }

  private void write(Place place, Standing was, Moved moved) {
    long block = moved.block();
    Suspension own = moved.own();
    LocalDate last = moved.lastDay();
    DomainEvent event;
    if (own == null || last == null) {
      blocks.lift(block, place.now(), place.occasion().actor().id());
      event = new LiftBlock.BlockLifted(block);
    } else {
      suspensions.move(block, own, last);
      event = new SuspensionMoved(block, was.link().lastDay(), last);
    }
    events.add(place.occasion(), event, new About(was.person(), null, null, block));
  }
}
