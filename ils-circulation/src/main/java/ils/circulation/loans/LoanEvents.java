package ils.circulation.loans;

import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.LendingRule;
import ils.core.event.DomainEvent;
import ils.core.item.ItemState;
import ils.core.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the loan use cases write into the event log; see each record's name. */
public final class LoanEvents {

  private LoanEvents() {}

  /**
   * An item was lent.
   *
   * @param overridden rules that staff set aside, with their comment
   */
  public record LoanOpened(
      long loanId,
      long roleId,
      LocalDate dueOn,
      long ruleVersion,
      ItemState stateBefore,
      List<LendingRule> overridden,
      @Nullable String comment)
      implements DomainEvent {}

  /** A machine was asked to lend a copy that waits for somebody else; it may stand wrongly now. */
  public record HeldCopyRefused(ItemState state) implements DomainEvent {}

  /** A loan that another system had made was written down here. */
  public record LoanTakenOver(
      long loanId, long roleId, Instant lentAt, LocalDate dueOn, ItemState stateBefore)
      implements DomainEvent {}

  /**
   * A loan got a new due date.
   *
   * @param fee charged for the delay until now; null for none
   */
  public record LoanRenewed(
      long loanId,
      LocalDate dueBefore,
      LocalDate dueOn,
      int renewals,
      List<LendingRule> overridden,
      @Nullable String comment,
      @Nullable Amount fee)
      implements DomainEvent {}

  /**
   * The instant that counts for the fees of a return was put right.
   *
   * @param voided the debt that was taken away; null for none
   * @param fee charged instead; null for none
   */
  public record ReturnCorrected(
      long loanId,
      Instant before,
      Instant after,
      @Nullable Long voided,
      @Nullable Amount fee,
      String comment)
      implements DomainEvent {}

  /**
   * An item was scanned at a return; with or without a loan.
   *
   * @param loanId the loan that ended; null if the item was not on loan
   * @param feeFree no fee was to be charged, with the comment as its reason
   */
  public record ItemReturned(
      @Nullable Long loanId,
      Instant returnedAt,
      ItemState stateBefore,
      ItemState stateAfter,
      long placeBefore,
      long placeAfter,
      List<Effect> effects,
      @Nullable Amount fee,
      boolean feeFree,
      @Nullable String comment)
      implements DomainEvent {}

  /**
   * An item was used in the house; its state has not changed.
   *
   * @param node the library
   * @param on the local day there
   */
  public record ItemUsed(long node, LocalDate on) implements DomainEvent {}
}
