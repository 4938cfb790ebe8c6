package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.borrower.Borrowers;
import ils.circulation.loans.LoanEvents.LoanTakenOver;
import ils.circulation.policy.due.DueAnswer.Due;
import ils.core.access.NotPermitted;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.Actor;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.item.ItemMoves;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Writes down a loan that another system made: with its own day, due date and renewals.
 *
 * <p>No rule is asked whether it may be, for it is. What the rules of its day and place say of
 * renewals, fees and blocks stays with it, so that it is renewed and returned like any other.
 */
@ApplicationScoped
public class TakeOverLoan {

  private static final LocalTime NOON = LocalTime.NOON;
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @Inject Places places;
  @Inject Items items;
  @Inject Borrowers borrowers;
  @Inject Loans loans;
  @Inject Asking asking;
  @Inject EventLog events;
  @Inject Ids ids;

  /**
   * The loan as the other system knew it.
   *
   * @param lentOn not after today
   * @param dueOn not before {@code lentOn}; may have passed
   */
  public record Wish(
      String card, String barcode, LocalDate lentOn, LocalDate dueOn, int renewals) {}

  /** What came of it. */
  public sealed interface Outcome {

    record Taken(long loanId) implements Outcome {}

    /** The borrower got the item on that day, as is known here; nothing was changed. */
    record Known(long loanId) implements Outcome {}

    /**
     * Not possible.
     *
     * @param field of {@link Wish}
     */
    record Refused(String field, String reason) implements Outcome {}
  }

  /**
   * Takes the loan over, at the place of the occasion.
   *
   * @throws NotPermitted unless the operator or the system itself asks
   */
  @Retried
  @Transactional
  public Outcome takeOver(Occasion occasion, Wish wish) {
    if (!occasion.actor().is(Actor.Kind.OPERATOR) && !occasion.actor().is(Actor.Kind.SYSTEM)) {
      throw new NotPermitted("loans are taken over by the operator");
    }
    Place place = places.of(occasion);
    Optional<Outcome.Refused> wrong = wrongDates(place, wish);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Optional<Item> item =
        Barcode.parse(wish.barcode()).flatMap(b -> items.lock(place.municipality(), b));
    if (item.isEmpty()) {
      return new Outcome.Refused("barcode", "no item here has it");
    }
    return switch (borrowers.lock(new BorrowerRef.ByKey(wish.card()), place)) {
      case Borrowers.Found.None(BorrowerUnknown because) ->
          new Outcome.Refused("card", because.why().name());
      case Borrowers.Found.One(Borrower borrower) -> lent(place, item.get(), borrower, wish);
    };
  }

  private static Optional<Outcome.Refused> wrongDates(Place place, Wish wish) {
    if (wish.lentOn().isAfter(place.today())) {
      return Optional.of(new Outcome.Refused("lentOn", "lies in the future"));
    }
    if (wish.dueOn().isBefore(wish.lentOn())) {
      return Optional.of(new Outcome.Refused("dueOn", "lies before the loan"));
    }
    return wish.renewals() < 0
        ? Optional.of(new Outcome.Refused("renewals", "is below zero"))
        : Optional.empty();
  }

  private Outcome lent(Place place, Item item, Borrower borrower, Wish wish) {
    Optional<Loan> known = loans.of(item.id(), borrower.roleId(), wish.lentOn());
    if (known.isPresent()) {
      return new Outcome.Known(known.get().id());
    }
    if (loans.openOf(item.id()).isPresent()) {
      return new Outcome.Refused("barcode", "is on loan");
    }
    if (ItemMoves.after(item.state(), ItemAct.CHECK_OUT).isEmpty()) {
      return new Outcome.Refused("barcode", "the item is " + item.state());
    }
    return new Outcome.Taken(write(then(place, wish), item, borrower, wish));
  }

  /** The place on the day of the loan, at noon; on the day itself not later than now. */
  private static Place then(Place place, Wish wish) {
    var noon = wish.lentOn().atTime(NOON).atZone(place.zone()).toInstant();
    return new Place(
        place.desk(),
        place.library(),
        place.municipality(),
        place.occasion(),
        noon.isBefore(place.now()) ? noon : place.now().truncatedTo(ChronoUnit.MICROS));
  }

  private long write(Place then, Item item, Borrower borrower, Wish wish) {
    var dueAt = wish.dueOn().atTime(END_OF_DAY).atZone(then.zone()).toInstant();
    Loan.Terms terms =
        asking.forLoan(borrower, item, then).terms(new Due(wish.dueOn(), dueAt, List.of()));
    Loan loan = new Loan(ids.next(), item, borrower, then, terms);
    loan.renewedBefore(wish.renewals());
    var before = item.state();
    item.act(ItemAct.CHECK_OUT, then.library().id(), then.now());
    loans.add(loan);
    events.add(
        then.occasion(),
        new LoanTakenOver(loan.id(), borrower.roleId(), loan.lentAt(), loan.dueOn(), before),
        new About(borrower.personId(), item.bibId(), item.id(), loan.id()));
    return loan.id();
  }
}
