package ils.circulation.fastadd;

import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.act.Said;
import ils.circulation.borrower.Borrower;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.borrower.Borrowers;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.BriefItem;
import ils.core.item.BriefItems;
import ils.core.item.Item;
import ils.core.item.Items;
import ils.core.problem.ProblemException;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lends an item that is not on record: a brief record and an item are made of what staff tell, and
 * lent in the same transaction. If the loan is declined, or a question is open, nothing has been
 * made either; a blocked patron needs the same override as ever (T63).
 */
@ApplicationScoped
public class LendFastAdded {

  private static final int LONGEST = 250;

  @Inject Places places;
  @Inject Permit permit;
  @Inject Rights rights;
  @Inject Items items;
  @Inject BriefItems briefItems;
  @Inject Borrowers borrowers;
  @Inject CheckOut checkOut;
  @Inject Repeats repeats;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /**
   * What staff tell.
   *
   * @param materialGroup as items have it, for instance {@code BOOK}
   */
  public record Brief(
      String barcode, String title, @Nullable String author, String materialGroup) {}

  /** To whom, and what was said beside it. */
  public record Wish(BorrowerRef borrower, Brief brief, Said said) {}

  /** What came of it. */
  public sealed interface Outcome {

    /** The item was made if it is lent, and else not. */
    record Answered(CheckOutOutcome outcome) implements Outcome {}

    /** An item of this barcode is on record; scan it. */
    record KnownItem(String barcode) implements Outcome {}
  }

  /**
   * @throws ils.core.access.NotPermitted if the actor may not lend here; only staff may
   * @throws ProblemException if barcode, title or group is missing or too long
   */
  @Retried
  @Transactional
  public Outcome lend(Occasion occasion, Wish wish) {
    Optional<LoanReceipt> earlier = repeats.earlier(occasion, LoanReceipt.class);
    if (earlier.isPresent()) {
      return new Outcome.Answered(new CheckOutOutcome.Lent(earlier.get(), List.of()));
    }
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.CIRCULATE, place.desk().id());
    BriefItem brief = brief(place, wish.brief());
    if (items.lock(place.municipality(), brief.barcode()).isPresent()) {
      return new Outcome.KnownItem(brief.barcode().value());
    }
    CheckOutOutcome outcome = lend(place, brief, wish);
    if (outcome instanceof CheckOutOutcome.Lent(LoanReceipt loan, var settled)) {
      repeats.remember(occasion, loan);
    } else {
      transaction.setRollbackOnly();
    }
    return new Outcome.Answered(outcome);
  }

  private CheckOutOutcome lend(Place place, BriefItem brief, Wish wish) {
    return switch (borrowers.lock(wish.borrower(), place)) {
      case Borrowers.Found.None(BorrowerUnknown because) ->
          new CheckOutOutcome.UnknownBorrower(because);
      case Borrowers.Found.One(Borrower borrower) -> {
        permit.require(place, borrower.personId());
        long id = briefItems.add(place.occasion(), brief);
        Item item = items.lock(id).orElseThrow();
        yield checkOut.withLocked(new CheckOut.Act(place, item, borrower, wish.said()));
      }
    };
  }

  private static BriefItem brief(Place place, Brief told) {
    Barcode barcode =
        Barcode.parse(told.barcode())
            .orElseThrow(() -> ProblemException.invalid("barcode", "is not an item's"));
    String author = told.author();
    return new BriefItem(
        barcode,
        needed("title", told.title()),
        author == null || author.isBlank() ? null : needed("author", author),
        group(told.materialGroup()),
        place.library().id(),
        place.municipality());
  }

  private static String needed(String field, String text) {
    if (text.isBlank() || text.strip().length() > LONGEST) {
      throw ProblemException.invalid(field, "from 1 to " + LONGEST + " letters");
    }
    return text.strip();
  }

  private static String group(String text) {
    if (!text.matches("[A-Z][A-Z0-9_]{0,31}")) {
      throw ProblemException.invalid("materialGroup", "is a code such as BOOK");
    }
    return text;
  }
}
