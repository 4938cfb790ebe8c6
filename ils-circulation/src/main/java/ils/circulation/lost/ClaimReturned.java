package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.act.Repeats;
import ils.circulation.blocks.AutomaticBlocks;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.lost.ActOutcome.Done;
import ils.circulation.lost.ActOutcome.Unknown;
import ils.circulation.policy.lost.LossRules;
import ils.circulation.policy.rules.RuleKey;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.ItemAct;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that a borrower says to have returned an item (T142, T144). The loan costs nothing
 * more and counts in no limit until the claim is resolved.
 */
@ApplicationScoped
public class ClaimReturned {

  @Inject StaffActs acts;
  @Inject LoanCases cases;
  @Inject Claims claims;
  @Inject Losses losses;
  @Inject Forgiving forgiving;
  @Inject AutomaticBlocks blocks;
  @Inject Repeats repeats;
  @Inject EventLog events;

  /** What it would do; nothing changes. */
  @Transactional
  public ActOutcome<ClaimReceipt> preview(Occasion occasion, long loan) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    return cases
        .find(place, loan)
        .map(
            known ->
                ActOutcome.unless(LossRules.againstClaiming(known.state()), () -> receipt(known)))
        .orElseGet(Unknown::new);
  }

  /**
   * Writes the claim down, and takes the bill of a loss back where the rules say so.
   *
   * @param comment what the borrower said; kept in the event
   */
  @Retried
  @Transactional
  @Undoable(ActKind.CLAIMED)
  public ActOutcome<ClaimReceipt> claim(Occasion occasion, long loan, @Nullable String comment) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    Optional<LoanCase> found = cases.lock(place, loan);
    Optional<ClaimReceipt> earlier = repeats.earlier(occasion, ClaimReceipt.class);
    if (earlier.isPresent()) {
      return new Done<>(earlier.get());
    }
    return found
        .map(
            known ->
                ActOutcome.unless(
                    LossRules.againstClaiming(known.state()), () -> claim(known, comment)))
        .orElseGet(Unknown::new);
  }

  private ClaimReceipt claim(LoanCase loan, @Nullable String comment) {
    ClaimReceipt receipt = receipt(loan);
    long role = Objects.requireNonNull(loan.loan().roleId());
    claims.add(loan.loan().id(), role, loan.place().now());
    if (receipt.cancelsBill()) {
      forgiving.forgive(loan, LossEnd.CLAIMED);
      backInHands(loan);
    }
    loan.loan().claim();
    events.add(
        loan.place().occasion(),
        new LostEvents.LoanClaimed(loan.loan().id(), receipt.claims(), comment),
        Losing.about(loan));
    blocks.settle(loan.place(), role);
    repeats.remember(loan.place().occasion(), receipt);
    return receipt;
  }

  /** Until the claim is resolved the item is the borrower's again, and not lost. */
  private static void backInHands(LoanCase loan) {
    if (loan.item().state() == ItemState.LOST) {
      loan.item().act(ItemAct.CHECK_OUT, loan.item().placeNodeId(), loan.place().now());
    }
  }

  private ClaimReceipt receipt(LoanCase loan) {
    Long person = loan.loan().personId();
    long number = (person == null ? 0 : claims.countOf(person)) + 1;
    boolean cancels =
        loan.rules().flag(RuleKey.CLAIM_CANCELS_BILL)
            && losses.ofLoan(loan.loan().id()).isPresent();
    return new ClaimReceipt(
        loan.loan().id(),
        loan.item().barcode().value(),
        loan.title(),
        person,
        number,
        cancels,
        LossRules.notesOnClaim(number, loan.rules().count(RuleKey.CLAIMS_WARNING)));
  }
}
