package ils.circulation.duedate;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.duedate.DueDateEvents.DueDateChanged;
import ils.circulation.duedate.DueDateEvents.DueDatesChanged;
import ils.circulation.duedate.DueDatesReceipt.Line;
import ils.circulation.duedate.DueDatesReceipt.Result;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.Loan;
import ils.circulation.loans.Loans;
import ils.circulation.policy.lending.DueDateRules;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gives one loan or many another due date: staff with the right to override, and a reason. Each
 * loan is decided by itself; a loan's renewals are not touched.
 */
@ApplicationScoped
public class ChangeDueDates {

  /** A class of pupils with a few books each, many times over. */
  static final int MOST = 500;

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @Inject Places places;
  @Inject Permit permit;
  @Inject Rights rights;
  @Inject Loans loans;
  @Inject Organisation organisation;
  @Inject Repeats repeats;
  @Inject EventLog events;

  /**
   * What is wanted.
   *
   * @param loans ids, at most 500
   * @param dueOn the last local day to return them
   * @param reason kept in each loan's event
   */
  public record Wish(List<Long> loans, LocalDate dueOn, String reason) {}

  /**
   * Changes what may be changed, and says of each other loan why not.
   *
   * @throws ils.core.access.NotPermitted without the right
   * @throws ProblemException for a date years away, no reason, or too many loans
   */
  @Retried
  @Transactional
  @Undoable(ActKind.DUE_DATE)
  public DueDatesReceipt change(Occasion occasion, Wish wish) {
    Optional<DueDatesReceipt> earlier = repeats.earlier(occasion, DueDatesReceipt.class);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Place place = places.of(occasion);
    permit.require(place, null);
    rights.require(occasion.actor(), Right.OVERRIDE, place.desk().id());
    check(place, wish);
    DueDatesReceipt receipt = change(place, wish);
    repeats.remember(occasion, receipt);
    return receipt;
  }

  private static void check(Place place, Wish wish) {
    if (wish.reason().isBlank()) {
      throw ProblemException.invalid("reason", "a due date is changed for a reason");
    }
    if (wish.dueOn().isAfter(place.today().plusYears(DueDateRules.MOST_YEARS_AHEAD))) {
      throw ProblemException.invalid(
          "dueOn", "at most " + DueDateRules.MOST_YEARS_AHEAD + " years ahead");
    }
    if (wish.loans().isEmpty() || wish.loans().size() > MOST) {
      throw ProblemException.invalid("loans", "from 1 to " + MOST + " at a time");
    }
  }

  private DueDatesReceipt change(Place place, Wish wish) {
    Map<Long, Loan> found = new TreeMap<>();
    loans.lock(wish.loans()).stream()
        .filter(loan -> loan.municipalityId() == place.municipality())
        .forEach(loan -> found.put(loan.id(), loan));
    List<Line> lines = new ArrayList<>();
    Map<Long, List<Long>> changed = new TreeMap<>();
    for (long id : wish.loans().stream().distinct().toList()) {
      Loan loan = found.get(id);
      Line line = loan == null ? unknown(id) : change(place, loan, wish);
      lines.add(line);
      Long person = loan == null ? null : loan.personId();
      if (line.result() == Result.CHANGED && person != null) {
        changed.computeIfAbsent(person, k -> new ArrayList<>()).add(id);
      }
    }
    changed.forEach(
        (person, theirs) ->
            events.add(
                place.occasion(), new DueDatesChanged(theirs, wish.dueOn()), About.person(person)));
    return DueDatesReceipt.of(wish.dueOn(), lines);
  }

  private static Line unknown(long id) {
    return new Line(id, Result.UNKNOWN_LOAN, null, List.of());
  }

  private Line change(Place place, Loan loan, Wish wish) {
    ZoneId zone = organisation.tree().get(loan.lentNode()).zone();
    LocalDate before = loan.dueOn();
    List<Reason> reasons =
        DueDateRules.against(
            state(loan), loan.lentOn(), wish.dueOn(), LocalDate.ofInstant(place.now(), zone));
    if (!reasons.isEmpty()) {
      return new Line(loan.id(), Result.REFUSED, before, reasons);
    }
    loan.moveDue(wish.dueOn(), wish.dueOn().atTime(END_OF_DAY).atZone(zone).toInstant());
    events.add(
        place.occasion(),
        new DueDateChanged(loan.id(), before, wish.dueOn(), wish.reason().strip()),
        new About(loan.personId(), loan.bibId(), loan.itemId(), loan.id()));
    return new Line(loan.id(), Result.CHANGED, before, List.of());
  }

  private static State state(Loan loan) {
    return switch (loan.state()) {
      case OPEN -> State.OPEN;
      case LOST -> State.LOST;
      case CLAIMED -> State.CLAIMED;
      case RETURNED, LOST_CLOSED -> State.CLOSED;
    };
  }
}
