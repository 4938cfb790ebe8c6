package ils.circulation.lost;

import ils.circulation.act.Place;
import ils.circulation.act.Repeats;
import ils.circulation.blocks.AutomaticBlocks;
import ils.circulation.fees.Debts;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.CheckIn;
import ils.circulation.lost.ActOutcome.Done;
import ils.circulation.lost.ActOutcome.Unknown;
import ils.circulation.policy.lost.LossRules;
import ils.core.access.Right;
import ils.core.db.Retried;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.ItemAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves a borrower's claim to have returned an item (T129, T142, T143). */
@ApplicationScoped
public class ResolveClaim {

  @Inject StaffActs acts;
  @Inject LoanCases cases;
  @Inject Claims claims;
  @Inject Losses losses;
  @Inject Disbelieving disbelieving;
  @Inject Forgiving forgiving;
  @Inject CheckIn checkIn;
  @Inject Debts debts;
  @Inject AutomaticBlocks blocks;
  @Inject Repeats repeats;
  @Inject EventLog events;

  /** How a claim is resolved by staff; a return resolves it by itself. */
  public enum As {
    /** It stood in the library: the loan ends without a fee, and the item is taken in here. */
    FOUND,
    /** The borrower is believed: the loan ends without a fee, and the item is missing. */
    MISSING,
    /** The borrower is not believed: the loan is lost since the claim, and billed. */
    LOST
  }

  /** What a resolution as lost would bill; nothing changes. */
  @Transactional
  public ActOutcome<LossReceipt> previewLost(Occasion occasion, long loan) {
    Place place = acts.at(occasion, Right.CIRCULATE);
    return cases
        .find(place, loan)
        .map(
            known ->
                ActOutcome.unless(
                    LossRules.againstResolving(known.state()), () -> disbelieving.preview(known)))
        .orElseGet(Unknown::new);
  }

  /** Resolves the claim, once. */
  @Retried
  @Transactional
  @Undoable(ActKind.CLAIM_RESOLVED)
  public ActOutcome<ClaimReceipt> resolve(
      Occasion occasion, long loan, As how, @Nullable String comment) {
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
                    LossRules.againstResolving(known.state()), () -> resolve(known, how, comment)))
        .orElseGet(Unknown::new);
  }

  private ClaimReceipt resolve(LoanCase loan, As how, @Nullable String comment) {
    ClaimReceipt receipt = receipt(loan, how);
    switch (how) {
      case FOUND -> found(loan, comment);
      case MISSING -> missing(loan, comment);
      case LOST -> disbelieving.lose(loan, comment);
    }
    repeats.remember(loan.place().occasion(), receipt);
    return receipt;
  }

  private ClaimReceipt receipt(LoanCase loan, As how) {
    Long person = loan.loan().personId();
    return new ClaimReceipt(
        loan.loan().id(),
        loan.item().barcode().value(),
        loan.title(),
        person,
        person == null ? 0 : claims.countOf(person),
        how != As.LOST && losses.ofLoan(loan.loan().id()).isPresent(),
        List.of());
  }

  private void found(LoanCase loan, @Nullable String comment) {
    settle(loan, Claims.Resolution.FOUND, comment);
    forgiving.forgive(loan, LossEnd.FOUND);
    var wish = new CheckIn.Wish(loan.item().barcode().value(), null, true, "found by the library");
    checkIn.withLocked(loan.place(), loan.item(), wish);
  }

  private void missing(LoanCase loan, @Nullable String comment) {
    Instant claimed = settle(loan, Claims.Resolution.MISSING, comment);
    forgiving.forgive(loan, LossEnd.FOUND);
    boolean owing = !debts.owedOn(loan.loan().id()).isNone();
    loan.loan().close(loan.place(), claimed, owing);
    var before = loan.item().state();
    long place = loan.item().placeNodeId();
    loan.item().act(ItemAct.CHECK_IN, place, loan.place().now());
    loan.item().act(ItemAct.REPORT_MISSING, place, loan.place().now());
    events.add(
        loan.place().occasion(), new LostEvents.ItemMissing(before, comment), Losing.about(loan));
    Long role = loan.loan().roleId();
    if (role != null) {
      blocks.settle(loan.place(), role);
    }
  }

  /** The instant of the claim, which counts as that of the return. */
  private Instant settle(LoanCase loan, Claims.Resolution how, @Nullable String comment) {
    Instant claimed = claims.madeAt(loan.loan().id()).orElse(loan.place().now());
    claims.resolve(loan.loan().id(), how, loan.place().now());
    events.add(
        loan.place().occasion(),
        new LostEvents.ClaimResolved(loan.loan().id(), how.name(), comment),
        Losing.about(loan));
    return claimed;
  }
}
