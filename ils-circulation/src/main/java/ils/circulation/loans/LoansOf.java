package ils.circulation.loans;

import ils.circulation.policy.lending.BorrowerFacts;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.RenewalDecision;
import ils.circulation.policy.lending.RenewalDecision.Renewable;
import ils.circulation.policy.lending.StaffWord;
import ils.core.event.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's open loans as lists show them, each with its true renewability: the same question that
 * {@link Renew} asks, never a guess (T87). Three statements, however many loans.
 */
@ApplicationScoped
public class LoansOf {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Borrowers borrowers;
  @Inject OpenLoans openLoans;
  @Inject PersonStandingReader standings;
  @Inject Renewing renewing;
  @Inject Returning returning;

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
    long overdue = loans.stream().filter(loan -> isOverdue(loan, place)).count();
    return loans.stream()
        .map(
            loan -> {
              boolean other = overdue > (isOverdue(loan, place) ? 1 : 0);
              return row(place, loan, byRole.get(loan.roleId()), new Context(standing, other));
            })
        .toList();
  }

  private record Context(PersonStandingReader.Read standing, boolean otherOverdue) {}

  private static boolean isOverdue(OpenLoans.Read loan, Place place) {
    return loan.asked().dueAt().isBefore(place.now());
  }

  private LoanRow row(
      Place place, OpenLoans.Read loan, @Nullable Borrower borrower, Context context) {
    var rules = renewing.rules(loan.asked(), place);
    Optional<RenewalDecision> decision =
        Optional.ofNullable(borrower)
            .map(b -> renewing.decide(loan.asked(), asker(place, b, context), place, rules));
    LocalDate bornOn = borrower == null ? null : borrower.bornOn();
    return new LoanRow(
        loan.loanId(),
        loan.itemId(),
        loan.bibId(),
        loan.sourceId(),
        loan.barcode(),
        loan.title(),
        loan.author(),
        loan.materialType(),
        loan.materialGroup(),
        loan.roleId(),
        borrower == null ? "" : borrower.kind().name(),
        loan.asked().state(),
        loan.asked().lentOn(),
        loan.lentAt(),
        loan.lentNode(),
        loan.asked().dueOn(),
        loan.asked().dueAt(),
        ChronoUnit.DAYS.between(place.today(), loan.asked().dueOn()),
        loan.asked().renewals(),
        loan.counted(),
        decision.map(LoansOf::newDue).orElse(null),
        decision
            .filter(d -> !(d instanceof Renewable))
            .map(RenewalDecision::reasons)
            .orElse(List.<Reason>of()),
        returning.feeSoFar(place, loan.asked(), bornOn, rules));
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
        StaffWord.NONE);
  }
}
