package ils.circulation.renewal;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.act.Said;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.borrower.Borrowers;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoanRow;
import ils.circulation.loans.LoansOf;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.renewal.RenewedAll.Kept;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Renews all open loans of a person, over all roles, as far as each can be: one that cannot keeps
 * no other back. Desk, machine and API come through here.
 *
 * <p>One transaction and one request number for the whole. What the list of loans says is what is
 * done: the list is read, and each loan it calls renewable is locked, decided again and renewed.
 */
@ApplicationScoped
public class RenewAll {

  @Inject Places places;
  @Inject Borrowers borrowers;
  @Inject LoansOf loansOf;
  @Inject Renew renew;
  @Inject Repeats repeats;
  @Inject EventLog events;

  /** What came of it. */
  public sealed interface Outcome {

    /** Each loan has its answer. */
    record Answered(RenewedAll all) implements Outcome {}

    /** Nobody has loans under what was shown. */
    record UnknownBorrower(BorrowerUnknown because) implements Outcome {}
  }

  /**
   * @throws ils.core.access.NotPermitted if the actor may not renew this person's loans here
   */
  @Retried
  @Transactional
  @Undoable(ActKind.RENEWAL)
  public Outcome renewAll(Occasion occasion, BorrowerRef borrower) {
    Optional<RenewedAll> earlier = repeats.earlier(occasion, RenewedAll.class);
    if (earlier.isPresent()) {
      return new Outcome.Answered(earlier.get());
    }
    Place place = places.of(occasion);
    return switch (borrowers.find(borrower, place)) {
      case Borrowers.Found.None(BorrowerUnknown because) -> new Outcome.UnknownBorrower(because);
      case Borrowers.Found.One(Borrower found) -> {
        RenewedAll all = all(occasion, found.personId());
        repeats.remember(occasion, all);
        yield new Outcome.Answered(all);
      }
    };
  }

  private RenewedAll all(Occasion occasion, long person) {
    List<LoanReceipt> renewed = new ArrayList<>();
    List<Kept> kept = new ArrayList<>();
    for (LoanRow row : loansOf.person(occasion, person)) {
      if (!row.isRenewable()) {
        kept.add(kept(row, row.reasons()));
        continue;
      }
      var wish = new Renew.Wish(row.loanId(), false, Said.NOTHING);
      switch (renew.within(occasion, wish)) {
        case RenewOutcome.Renewed(LoanReceipt loan) -> renewed.add(loan);
        case RenewOutcome.Declined(var because) -> kept.add(kept(row, because.reasons()));
        case RenewOutcome.UnknownLoan gone -> {} // returned in the meantime
      }
    }
    tell(occasion, person, renewed, kept);
    return new RenewedAll(person, renewed, kept);
  }

  private static Kept kept(LoanRow row, List<Reason> reasons) {
    return new Kept(row.loanId(), row.barcode(), row.title(), row.dueOn(), reasons);
  }

  private void tell(Occasion occasion, long person, List<LoanReceipt> renewed, List<Kept> kept) {
    if (renewed.isEmpty() && kept.isEmpty()) {
      return;
    }
    var event =
        new RenewalEvents.AllRenewed(
            renewed.stream().map(LoanReceipt::loanId).toList(),
            kept.stream()
                .map(k -> new RenewalEvents.NotRenewed(k.loanId(), rules(k.reasons())))
                .toList());
    events.add(occasion, event, About.person(person));
  }

  static List<LendingRule> rules(List<Reason> reasons) {
    return reasons.stream().map(Reason::rule).distinct().toList();
  }
}
