package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.blocks.AutomaticBlocks;
import ils.circulation.fees.Debts;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.Loan;
import ils.circulation.loans.LoanState;
import ils.circulation.loans.Loans;
import ils.circulation.loans.Returning;
import ils.circulation.lost.ActOutcome.Declined;
import ils.circulation.lost.ActOutcome.Unknown;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.targeting.Capture;
import ils.circulation.targeting.Scene;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.item.ItemMoves;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes an item out of the stock for good. With an open loan it asks (LO-07, T149): the loan ends
 * first, as by a return - or, if it is lost, as it stands, with what is owed for it.
 */
@ApplicationScoped
public class WithdrawItem {

  @Inject StaffActs acts;
  @Inject LoanCases cases;
  @Inject Loans loans;
  @Inject Losses losses;
  @Inject Returning returning;
  @Inject AutomaticBlocks blocks;
  @Inject Debts debts;
  @Inject Capture capture;
  @Inject EventLog events;

  /** Whether it can be, or what must be chosen first; nothing changes. */
  @Transactional
  public ActOutcome<ItemReceipt> preview(Occasion occasion, String barcode) {
    Place place = acts.at(occasion, Right.EDIT_ITEMS);
    return acts.find(place, barcode)
        .map(
            item ->
                ActOutcome.unless(
                    against(item, loans.openOf(item.id()).isPresent(), Set.of()),
                    () -> receipt(item, null)))
        .orElseGet(Unknown::new);
  }

  /**
   * Withdraws the item, or asks what becomes of its loan.
   *
   * @param choices {@link Choice#CLOSE_LOAN} where it has been asked
   * @param comment why; kept in the event
   */
  @Retried
  @Transactional
  @Undoable(ActKind.WITHDRAWN)
  public ActOutcome<ItemReceipt> withdraw(
      Occasion occasion, String barcode, Set<Choice> choices, @Nullable String comment) {
    Place place = acts.at(occasion, Right.EDIT_ITEMS);
    return acts.lock(place, barcode)
        .map(item -> withdraw(acts.afterWaiting(place), item, choices, comment))
        .orElseGet(Unknown::new);
  }

  private ActOutcome<ItemReceipt> withdraw(
      Place place, Item item, Set<Choice> choices, @Nullable String comment) {
    Optional<Loan> open = loans.lockOpenOf(item.id());
    List<Reason> against = against(item, open.isPresent(), choices);
    if (!against.isEmpty()) {
      return new Declined<>(against);
    }
    ItemState before = item.state();
    open.ifPresent(loan -> close(place, item, loan));
    losses.ofItem(item.id()).ifPresent(loss -> end(place, loss));
    item.act(ItemAct.WITHDRAW, item.placeNodeId(), place.now());
    events.add(
        place.occasion(),
        new LostEvents.ItemWithdrawn(before, comment),
        new About(null, item.bibId(), item.id(), null));
    capture.letGoForGood(Scene.of(place), item.id());
    return new ActOutcome.Done<>(receipt(item, open.map(Loan::id).orElse(null)));
  }

  private void end(Place place, Loss loss) {
    losses.end(loss.id(), LossEnd.WITHDRAWN, place.now(), null);
    Long role = cases.loan(loss.loanId()).roleId();
    if (role != null) {
      blocks.settle(place, role);
    }
  }

  private ItemReceipt receipt(Item item, @Nullable Long loan) {
    return new ItemReceipt(
        item.id(), item.barcode().value(), cases.title(item), item.state(), loan, null, null);
  }

  private static List<Reason> against(Item item, boolean onLoan, Set<Choice> choices) {
    if (onLoan) {
      return choices.contains(Choice.CLOSE_LOAN)
          ? List.of()
          : List.of(Reason.ask(LendingRule.WITHDRAWN_ON_LOAN, Choice.CLOSE_LOAN));
    }
    return ItemMoves.after(item.state(), ItemAct.WITHDRAW).isPresent()
        ? List.of()
        : List.of(Reason.refuse(LendingRule.WRONG_STATE, Map.of("state", item.state().name())));
  }

  private void close(Place place, Item item, Loan loan) {
    if (loan.state() == LoanState.LOST) {
      loan.closeLost(place, !debts.owedOn(loan.id()).isNone());
    } else {
      returning.closeOpenLoan(place, item);
    }
  }
}
