package ils.circulation.loans;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.act.Said;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.borrower.Borrowers;
import ils.circulation.borrower.StandingReader;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.CheckOutOutcome.Declined;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.loans.CheckOutOutcome.RenewalDeclined;
import ils.circulation.loans.CheckOutOutcome.Renewed;
import ils.circulation.loans.CheckOutOutcome.UnknownBorrower;
import ils.circulation.loans.CheckOutOutcome.UnknownItem;
import ils.circulation.loans.CheckOutOutcome.Used;
import ils.circulation.loans.LoanReceipt.Found;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.CheckOutDecision;
import ils.circulation.policy.lending.CheckOutDecision.Allowed;
import ils.circulation.policy.lending.CheckOutFacts;
import ils.circulation.policy.lending.CheckOutRules;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.OverdueLimit;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.targeting.Claims;
import ils.circulation.targeting.ClaimsReader;
import ils.circulation.targeting.Fulfilment;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lends an item. Desk, kiosk, SIP2 and API all come through here.
 *
 * <p>One transaction: the item's row is locked, then the borrower's, then it is decided, then done.
 * The answer to a request number that comes again is the first one's.
 */
@ApplicationScoped
public class CheckOut {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Items items;
  @Inject Borrowers borrowers;
  @Inject StandingReader standings;
  @Inject ItemFactsOf itemFacts;
  @Inject Asking asking;
  @Inject LoanMaking making;
  @Inject Returning returning;
  @Inject CheckIn checkIn;
  @Inject Renew renew;
  @Inject Loans loans;
  @Inject ClaimsReader claimsReader;
  @Inject Fulfilment fulfilment;
  @Inject Repeats repeats;
  @Inject EventLog events;

  /**
   * What is to be lent to whom.
   *
   * @param barcode as scanned or typed
   */
  public record Wish(BorrowerRef borrower, String barcode, Said said) {}

  /** Lends the item if the rules allow it; otherwise says why not and changes nothing. */
  @Retried
  @Transactional
  @Undoable(ActKind.CHECK_OUT)
  public CheckOutOutcome checkOut(Occasion occasion, Wish wish) {
    Optional<CheckOutOutcome> earlier = earlier(occasion);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    CheckOutOutcome outcome = first(occasion, wish);
    switch (outcome) {
      case Lent(LoanReceipt loan, var settled) -> repeats.remember(occasion, loan);
      case Renewed(LoanReceipt loan) -> repeats.remember(occasion, loan);
      default -> {
        // The same request may have been carried out while this one waited for the item's row.
        return earlier(occasion).orElse(outcome);
      }
    }
    return outcome;
  }

  private Optional<CheckOutOutcome> earlier(Occasion occasion) {
    return repeats
        .earlier(occasion, LoanReceipt.class)
        .map(loan -> loan.renewals() > 0 ? new Renewed(loan) : new Lent(loan, List.of()));
  }

  private CheckOutOutcome first(Occasion occasion, Wish wish) {
    Place place = places.of(occasion);
    Optional<Item> item =
        Barcode.parse(wish.barcode()).flatMap(b -> items.lock(place.municipality(), b));
    return item.isEmpty()
        ? new UnknownItem(wish.barcode())
        : toBorrower(places.afterWaiting(place), item.get(), wish);
  }

  private CheckOutOutcome toBorrower(Place place, Item item, Wish wish) {
    return switch (borrowers.lock(wish.borrower(), place)) {
      case Borrowers.Found.None(BorrowerUnknown because) -> new UnknownBorrower(because);
      case Borrowers.Found.One(Borrower borrower) -> {
        permit.require(place, borrower.personId());
        yield withLocked(new Act(place, item, borrower, wish.said()));
      }
    };
  }

  /** One check-out on its way. */
  public record Act(Place place, Item item, Borrower borrower, Said said) {}

  /**
   * One item of several, in a transaction that already runs. The caller has locked the rows of item
   * and borrower, asked whether the actor may, and looks after repeats.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public CheckOutOutcome withLocked(Act act) {
    var standing = standings.read(act.borrower(), act.item(), act.place());
    var answer = asking.forLoan(act.borrower(), act.item(), act.place());
    if (answer.resolution().flag(RuleKey.LOCAL_USE)) {
      return used(act);
    }
    Claims claims = claimsReader.of(act.item(), act.borrower().personId(), act.place().today());
    var facts =
        new CheckOutFacts(
            OverdueLimit.on(
                standing.facts(act.borrower(), act.place()),
                standing.overdue(),
                answer.resolution()),
            itemFacts.of(act, standing, claims),
            asking.facts(act.place(), act.borrower(), answer.resolution()),
            answer.resolution());
    CheckOutDecision decision = CheckOutRules.decide(facts, asking.word(act.said(), act.place()));
    if (!(decision instanceof Allowed allowed)) {
      tellHeld(act, decision);
      return new Declined(decision, act.item().barcode().value(), standing.title());
    }
    if (settles(allowed, LendingRule.ALREADY_THE_BORROWERS)) {
      return renewInstead(act, standing.title());
    }
    Found found = takenFirst(act, allowed);
    LoanReceipt receipt = making.lend(act, answer.terms(allowed.due()), standing.title(), allowed);
    fulfilment.lent(act.place(), act.item(), claims, settledBy(act, receipt));
    return new Lent(receipt.with(found), allowed.reasons());
  }

  /** Nobody is there to put the copy back: staff see in the log where to look for it (T200). */
  private void tellHeld(Act act, CheckOutDecision decision) {
    boolean held =
        decision.reasons().stream()
            .map(Reason::rule)
            .anyMatch(LendingRule.WAITS_FOR_ANOTHER::equals);
    if (held && !act.place().isStaffed()) {
      var about = new About(null, act.item().bibId(), act.item().id(), null);
      events.add(act.place().occasion(), new LoanEvents.HeldCopyRefused(act.item().state()), about);
    }
  }

  /** What must end before this loan can begin: another's, or the item's loss. */
  private @Nullable Found takenFirst(Act act, Allowed allowed) {
    if (settles(allowed, LendingRule.ON_LOAN_TO_ANOTHER)) {
      return returning.closeOpenLoan(act.place(), act.item());
    }
    return settles(allowed, LendingRule.NOT_IN_CIRCULATION)
        ? returning.turnUp(act.place(), act.item(), act.place().now()).settled().found()
        : null;
  }

  private static Fulfilment.Lent settledBy(Act act, LoanReceipt receipt) {
    return new Fulfilment.Lent(
        receipt.loanId(), receipt.personId(), act.said().choices().contains(Choice.CANCEL_HOLD));
  }

  /** Such a borrower stands for uses in the house: there is no loan, the use is counted (T59). */
  private CheckOutOutcome used(Act act) {
    var wish = new CheckIn.Wish(act.item().barcode().value(), null, false, null, Mode.USED_HERE);
    return switch (checkIn.withLocked(act.place(), act.item(), wish)) {
      case CheckInOutcome.Taken(ReturnReceipt receipt) -> new Used(receipt);
      case CheckInOutcome.Refused refused -> new UnknownItem(refused.barcode());
      case CheckInOutcome.UnknownItem unknown -> new UnknownItem(unknown.barcode());
    };
  }

  private static boolean settles(Allowed allowed, LendingRule rule) {
    return allowed.reasons().stream().map(Reason::rule).anyMatch(rule::equals);
  }

  /** The borrower answered the question of CO-12 with {@link Choice#RENEW}. */
  private CheckOutOutcome renewInstead(Act act, String title) {
    Loan loan = loans.lockOpenOf(act.item().id()).orElseThrow();
    var wish = new Renew.Wish(loan.id(), true, act.said());
    return switch (renew.within(act.place().occasion(), wish)) {
      case RenewOutcome.Renewed(LoanReceipt receipt) -> new Renewed(receipt);
      case RenewOutcome.Declined(var because) ->
          new RenewalDeclined(because, act.item().barcode().value(), title);
      case RenewOutcome.UnknownLoan unknown -> new UnknownItem(act.item().barcode().value());
    };
  }
}
