package ils.circulation.lost;

import ils.circulation.policy.lost.LostBill;
import ils.circulation.policy.lost.LostReturn;
import ils.circulation.policy.lost.Payer;
import ils.core.event.DomainEvent;
import ils.core.item.ItemState;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to lost, claimed, missing and damaged items, for the event log. */
public final class LostEvents {

  private LostEvents() {}

  /**
   * A loan was declared lost, or became so by its age.
   *
   * @param lateFee charged for the time until the loss
   * @param billOn the day of the bill, if it comes later
   */
  public record LoanLost(
      long loanId,
      Cause cause,
      LocalDate lostOn,
      Amount lateFee,
      @Nullable LocalDate billOn,
      @Nullable String comment)
      implements DomainEvent {}

  /** The bill for a lost item was written; a letter may follow. */
  public record LostBilled(long loanId, Payer payer, List<LostBill.Line> lines)
      implements DomainEvent {}

  /** The bill for a lost item, or a part of it, fell away; whoever got it is told (T146). */
  public record LostBillCancelled(long loanId, List<LostReturn.Step> steps)
      implements DomainEvent {}

  /** All that a lost item cost is paid; its loan has ended. */
  public record LostPaid(long loanId) implements DomainEvent {}

  /** Staff have decided what a lost item really costs. */
  public record LostCostDecided(long loanId, Amount cost) implements DomainEvent {}

  /** The time to decide what a lost item costs has passed; nothing is billed for it. */
  public record LostCostExpired(long loanId, LocalDate lastDay) implements DomainEvent {}

  /** A borrower says that the item was returned. */
  public record LoanClaimed(long loanId, long claims, @Nullable String comment)
      implements DomainEvent {}

  /** A claim was resolved, as found, missing or lost. */
  public record ClaimResolved(long loanId, String resolution, @Nullable String comment)
      implements DomainEvent {}

  /** An item is not where it should be. */
  public record ItemMissing(ItemState stateBefore, @Nullable String comment)
      implements DomainEvent {}

  /**
   * An item is damaged.
   *
   * @param loanId the loan that is charged for it; null for none
   */
  public record ItemDamaged(
      ItemState stateBefore, @Nullable Long loanId, @Nullable Amount fee, @Nullable String comment)
      implements DomainEvent {}

  /** An item left the stock for good. */
  public record ItemWithdrawn(ItemState stateBefore, @Nullable String comment)
      implements DomainEvent {}
}
