package ils.circulation.loans;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.act.Said;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.Borrowers;
import ils.circulation.borrower.StandingReader;
import ils.circulation.borrower.StandingReader.Standing;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.LoanEvents.LoanRenewed;
import ils.circulation.loans.LoanReceipt.Found;
import ils.circulation.loans.RenewOutcome.Declined;
import ils.circulation.loans.RenewOutcome.Renewed;
import ils.circulation.loans.RenewOutcome.UnknownLoan;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.RenewalDecision;
import ils.circulation.policy.lending.RenewalDecision.Renewable;
import ils.circulation.targeting.RenewalQueueReader;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renews a loan, for whoever may. */
@ApplicationScoped
public class Renew {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Loans loans;
  @Inject Borrowers borrowers;
  @Inject StandingReader standings;
  @Inject Renewing renewing;
  @Inject RenewalQueueReader queues;
  @Inject Asking asking;
  @Inject LateFees lateFees;
  @Inject LostAndFound lostAndFound;
  @Inject Repeats repeats;
  @Inject EventLog events;
  @Inject Barcodes barcodes;

  /**
   * What is to be renewed.
   *
   * @param seen whether the item is in hand, at a desk or on a kiosk's pad
   */
  public record Wish(long loanId, boolean seen, Said said) {}

  /** Renews the loan if the rules allow it; otherwise says why not and changes nothing. */
  @Retried
  @Transactional
  @Undoable(ActKind.RENEWAL)
  public RenewOutcome renew(Occasion occasion, Wish wish) {
    Optional<LoanReceipt> earlier = repeats.earlier(occasion, LoanReceipt.class);
    if (earlier.isPresent()) {
      return new Renewed(earlier.get());
    }
    RenewOutcome outcome = within(occasion, wish);
    if (outcome instanceof Renewed(LoanReceipt loan)) {
      repeats.remember(occasion, loan);
      return outcome;
    }
    // The same request may have been carried out while this one waited for the loan's row.
    return repeats
        .earlier(occasion, LoanReceipt.class)
        .<RenewOutcome>map(Renewed::new)
        .orElse(outcome);
  }

  /**
   * One renewal of several, or one in place of a loan, in a transaction that already runs; the
   * caller looks after repeats.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public RenewOutcome within(Occasion occasion, Wish wish) {
    Place place = places.of(occasion);
    Optional<Loan> loan =
        loans.lock(wish.loanId()).filter(l -> l.municipalityId() == place.municipality());
    Long role = loan.map(Loan::roleId).orElse(null);
    if (loan.isEmpty() || role == null) {
      return new UnknownLoan();
    }
    return switch (borrowers.find(new BorrowerRef.ByRole(role), place)) {
      case Borrowers.Found.None none -> new UnknownLoan();
      case Borrowers.Found.One(Borrower borrower) -> {
        permit.require(place, borrower.personId());
        yield decide(new Act(place, loan.get(), borrower, wish));
      }
    };
  }

  private record Act(Place place, Loan loan, Borrower borrower, Wish wish) {}

  private RenewOutcome decide(Act act) {
    Loan loan = act.loan();
    Place place = act.place();
    Standing standing =
        standings.read(
            act.borrower(), loan.bibId(), loan.itemId(), place, StandingReader.Act.RENEWAL);
    Renewing.Asked asked = Renewing.Asked.of(loan);
    var asker =
        new Renewing.Asker(
            act.borrower(),
            standing.facts(act.borrower(), place),
            Renewing.renewer(place, act.wish().seen(), act.borrower().personId()),
            asked.isAnotherOverdue(standing.overdue(), place.now()),
            queues.ofLoan(loan.id(), place.today()),
            asking.word(act.wish().said(), place));
    RenewalDecision decision =
        renewing.decide(turnsUp(act) ? asked.turnedUp() : asked, asker, place);
    return decision instanceof Renewable renewable
        ? done(act, renewable, standing.title())
        : new Declined(decision);
  }

  /** A lost item is in hand, and whoever is asked says that it is found (T145). */
  private static boolean turnsUp(Act act) {
    return act.loan().state() == LoanState.LOST
        && act.wish().seen()
        && act.wish().said().choices().contains(Choice.FOUND);
  }

  /** What being late cost until now; for a lost item that turns up its loss settles that. */
  private Late late(Act act) {
    if (!turnsUp(act)) {
      return new Late(Returning.fee(lateFees.atRenewal(act.place(), delay(act))), null);
    }
    Item item = loans.itemOf(act.loan());
    Place place = act.place();
    var settled =
        lostAndFound.settle(new LostAndFound.Arrival(place, item, act.loan(), place.now(), false));
    act.loan().turnUp();
    item.act(ItemAct.CHECK_OUT, place.library().id(), place.now());
    return new Late(settled.lateFee(), settled.found());
  }

  private record Late(@Nullable Amount fee, @Nullable Found found) {}

  private RenewOutcome done(Act act, Renewable renewable, String title) {
    Loan loan = act.loan();
    LocalDate before = loan.dueOn();
    Late late = late(act);
    loan.renew(renewable.due(), act.wish().seen());
    loans.flush();
    long person = act.borrower().personId();
    events.add(
        act.place().occasion(),
        new LoanRenewed(
            loan.id(),
            before,
            loan.dueOn(),
            loan.renewals(),
            LoanMaking.overridden(renewable.reasons()),
            act.wish().said().comment(),
            late.fee()),
        new About(person, loan.bibId(), loan.itemId(), loan.id()));
    LoanReceipt receipt = LoanReceipt.of(loan, act.borrower(), barcodes.of(loan.itemId()), title);
    return new Renewed(receipt.with(late.found()));
  }

  private LateFees.Late delay(Act act) {
    return LateFees.Late.of(
        act.loan(), loans.itemOf(act.loan()), act.place().now(), act.borrower().bornOn());
  }
}
