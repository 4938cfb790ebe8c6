package ils.circulation.batch;

import ils.circulation.act.Permit;
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
import ils.circulation.loans.CheckOut;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.item.Items;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Lends a pile to one borrower. Each item is decided by itself, after those before it: one that is
 * refused keeps no other back (T61).
 *
 * <p>One transaction and one request number for the whole: the same request again gives the same
 * receipt. Beside what is read once for the pile, an item costs four statements.
 */
@ApplicationScoped
public class CheckOutPile {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Items items;
  @Inject Borrowers borrowers;
  @Inject CheckOut checkOut;
  @Inject Repeats repeats;

  /**
   * What is to be lent to whom.
   *
   * @param barcodes as read from the tags, at most 50
   * @param said holds for each item
   */
  public record Wish(BorrowerRef borrower, List<String> barcodes, Said said) {}

  /** What came of it. */
  public sealed interface Outcome {

    /** Each item has its answer. */
    record Answered(LentPile pile) implements Outcome {}

    /** Nobody can borrow with what was shown. */
    record UnknownBorrower(BorrowerUnknown because) implements Outcome {}
  }

  /**
   * Lends what may be lent.
   *
   * @throws ils.core.problem.ProblemException if the pile is empty or too large
   */
  @Retried
  @Transactional
  @Undoable(ActKind.CHECK_OUT)
  public Outcome checkOut(Occasion occasion, Wish wish) {
    Optional<LentPile> earlier = repeats.earlier(occasion, LentPile.class);
    if (earlier.isPresent()) {
      return new Outcome.Answered(earlier.get());
    }
    Place before = places.of(occasion);
    Pile.Found pile = Pile.of(wish.barcodes()).lock(items, before.municipality());
    Place place = places.afterWaiting(before);
    return switch (borrowers.lock(wish.borrower(), place)) {
      case Borrowers.Found.None(BorrowerUnknown because) -> new Outcome.UnknownBorrower(because);
      case Borrowers.Found.One(Borrower borrower) -> {
        permit.require(place, borrower.personId());
        LentPile lent = lend(place, borrower, pile, wish.said());
        repeats.remember(occasion, lent);
        yield new Outcome.Answered(lent);
      }
    };
  }

  private LentPile lend(Place place, Borrower borrower, Pile.Found pile, Said said) {
    return LentPile.of(
        pile.each(
            item ->
                LentPile.Line.of(
                    checkOut.withLocked(new CheckOut.Act(place, item, borrower, said))),
            LentPile.Line::unknown));
  }
}
