package ils.circulation.loans;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.Borrowers;
import ils.circulation.borrower.PersonStandingReader;
import ils.circulation.borrower.StandingReader;
import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.RenewalDecision;
import ils.circulation.policy.lending.RenewalDecision.Renewable;
import ils.circulation.policy.lending.RenewalFacts.Queue;
import ils.circulation.policy.lending.StaffWord;
import ils.circulation.targeting.RenewalQueueReader;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's open loans as lists show them, each with its true renewability: the same question that
 * {@link Renew} asks, never a guess (T87). Four statements, however many loans.
 */
@ApplicationScoped
public class LoansOf {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Borrowers borrowers;
  @Inject OpenLoans openLoans;
  @Inject PersonStandingReader standings;
  @Inject Renewing renewing;
  @Inject LateFees lateFees;
  @Inject RenewalQueueReader queues;

  /**
   * Soonest due first, over all roles of the person.
   *
   * @throws ils.core.access.NotPermitted if the actor may not see this person's loans here
   */
  @Transactional
  public List<LoanRow> person(Occasion occasion, long person) {
    Place place = places.of(occasion);
    permit.require(place, person);
    return rows(place, person, borrowers.rolesOf(person, place), standings.read(person, place));
  }

  List<LoanRow> rows(
      Place place, long person, List<Borrower> roles, PersonStandingReader.Read standing) {
    Map<Long, Borrower> byRole =
        roles.stream().collect(Collectors.toMap(Borrower::roleId, Function.identity()));
    List<OpenLoans.Read> loans = openLoans.of(person, place.municipality());
    Map<Long, Queue> waiting = loans.isEmpty() ? Map.of() : queues.ofPerson(person, place.today());
    Map<Long, Long> overdue =
        loans.stream()
            .filter(loan -> loan.asked().countsAsOverdue(place.now()))
            .collect(Collectors.groupingBy(OpenLoans.Read::roleId, Collectors.counting()));
    return loans.stream()
        .map(
            loan -> {
              var context =
                  new Context(
                      standing,
                      loan.asked()
                          .isAnotherOverdue(overdue.getOrDefault(loan.roleId(), 0L), place.now()),
                      waiting.getOrDefault(loan.loanId(), Queue.NOBODY));
              return row(place, loan, byRole.get(loan.roleId()), context);
            })
        .toList();
  }

  private record Context(PersonStandingReader.Read standing, boolean otherOverdue, Queue waiting) {}

  private LoanRow row(
      Place place, OpenLoans.Read loan, @Nullable Borrower borrower, Context context) {
    var rules = renewing.rules(loan.asked(), place);
    LocalDate bornOn = borrower == null ? null : borrower.bornOn();
    Amount fee = lateFees.soFar(place, loan, bornOn, rules);
    if (borrower == null) { // a closed role: nothing to renew
      return LoanRow.of(loan, "", place.today(), new LoanRow.Outlook(null, List.of(), fee));
    }
    RenewalDecision decision =
        renewing.decide(loan.asked(), asker(place, borrower, context), place, rules);
    List<Reason> reasons = decision instanceof Renewable ? List.of() : decision.reasons();
    return LoanRow.of(
        loan,
        borrower.kind().name(),
        place.today(),
        new LoanRow.Outlook(newDue(decision), reasons, fee));
  }

  private static @Nullable LocalDate newDue(RenewalDecision decision) {
    return decision instanceof Renewable renewable ? renewable.due().on() : null;
  }

  private static Renewing.Asker asker(Place place, Borrower borrower, Context context) {
    List<BorrowerFacts.Standing> blocks =
        context.standing().blocks().stream()
            .filter(b -> b.stops(StandingReader.Act.RENEWAL.name(), borrower.roleId(), place))
            .map(b -> new BorrowerFacts.Standing(b.type(), b.overridable()))
            .toList();
    var facts =
        new BorrowerFacts(
            borrower.isActiveOn(place.today()),
            borrower.endsOn(),
            borrower.ageOn(place.today()),
            context.standing().debt(borrower.roleId()),
            blocks,
            List.of(),
            true);
    return new Renewing.Asker(
        borrower,
        facts,
        Renewing.renewer(place, false, borrower.personId()),
        context.otherOverdue(),
        context.waiting(),
        StaffWord.NONE);
  }
}
