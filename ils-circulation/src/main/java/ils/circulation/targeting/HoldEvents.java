package ils.circulation.targeting;

import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.lending.LendingRule;
import ils.core.event.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds write into the event log; see each record's name. */
public final class HoldEvents {

  private HoldEvents() {}

  /** A hold was placed. */
  public record HoldPlaced(
      long holdId,
      long roleId,
      HoldLevel level,
      long pickup,
      @Nullable Long groupId,
      List<LendingRule> overridden,
      @Nullable String comment)
      implements DomainEvent {}

  /** A copy was set aside for a hold: it stands on a pull list. */
  public record CopySetAside(long holdId, long place) implements DomainEvent {}

  /**
   * A hold lost its copy and waits again, at its old place.
   *
   * @param why in one word
   */
  public record HoldReleased(long holdId, HoldState stateBefore, String why)
      implements DomainEvent {}

  /** The one copy that a hold asked for is gone for good: it takes any of the title now. */
  public record HoldWidened(long holdId) implements DomainEvent {}

  /** The record that a hold is on has gone into another, or come out of it again. */
  public record HoldFollowed(long holdId, long from, long to) implements DomainEvent {}

  /** A copy is on its way to the pickup library. */
  public record HoldSent(long holdId, HoldState stateBefore, long from, long to)
      implements DomainEvent {}

  /** A copy is on the hold shelf; the borrower may come. */
  public record HoldReady(
      long holdId, HoldState stateBefore, long pickup, String number, LocalDate until)
      implements DomainEvent {}

  /** The borrower has the title. */
  public record HoldFulfilled(long holdId, HoldState stateBefore, long loanId)
      implements DomainEvent {}

  /** A hold ended without a loan: cancelled, or expired. */
  public record HoldClosed(
      long holdId,
      HoldState stateBefore,
      HoldState stateAfter,
      Closing because,
      @Nullable Long copy)
      implements DomainEvent {}

  /** A hold sleeps from one day to another. */
  public record HoldAsleep(long holdId, LocalDate from, LocalDate until) implements DomainEvent {}

  public record HoldAwake(long holdId) implements DomainEvent {}

  /** A hold will be fetched elsewhere. */
  public record PickupChanged(long holdId, HoldState stateBefore, long from, long to)
      implements DomainEvent {}

  /** A hold on one copy is on another one. */
  public record CopyChanged(long holdId, long before, long after) implements DomainEvent {}

  /**
   * A hold is wanted until another day.
   *
   * @param before null for no end
   */
  public record InterestChanged(long holdId, @Nullable LocalDate before, LocalDate until)
      implements DomainEvent {}

  /** Staff put a queue in another order. */
  public record QueueReordered(List<Long> before, List<Long> after, String comment)
      implements DomainEvent {}

  /** A copy on a pull list was not there. */
  public record CopyNotThere(long holdId, long place, int times) implements DomainEvent {}
}
