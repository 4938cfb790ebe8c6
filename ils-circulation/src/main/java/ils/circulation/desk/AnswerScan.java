package ils.circulation.desk;

import static ils.core.page.Notice.Grade.INFO;
import static ils.core.page.Notice.Grade.OK;
import static ils.core.page.Notice.Grade.STOP;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.borrower.BorrowerUnknown;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.PatronAtDesk;
import ils.circulation.loans.PatronView;
import ils.core.access.Caller;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.Items;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what was scanned and does what the desk does with it: a card opens its patron, an item
 * is lent to the open patron, or returned when nobody is open, and a name is searched for.
 */
@ApplicationScoped
public class AnswerScan {

  private static final long NOBODY = -1;

  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject Items items;
  @Inject PatronAtDesk patronAtDesk;
  @Inject PatronSearch search;
  @Inject Patrons patrons;
  @Inject Organisation organisation;
  @Inject Caller caller;

  /**
   * What came of a scan.
   *
   * @param role of the patron who is open now; -1 for nobody
   * @param opened that patron, if this scan opened them
   */
  record Scanned(Answer answer, long role, @Nullable PatronView opened) {}

  /**
   * @param municipality whose items and patrons are meant
   */
  Scanned answer(Occasion occasion, long municipality, Scan scan) {
    String text = scan.text.strip();
    if (text.isEmpty()) {
      return new Scanned(Answer.of(INFO, "circulation.desk.nothing"), scan.role(), null);
    }
    if (!isItem(municipality, text)) {
      return card(occasion, municipality, scan, text);
    }
    return scan.mode() == Mode.PATRON
        ? borrower(occasion, municipality, scan, text)
        : item(occasion, scan, text);
  }

  private boolean isItem(long municipality, String text) {
    return Barcode.parse(text).flatMap(code -> items.find(municipality, code)).isPresent();
  }

  private Scanned item(Occasion occasion, Scan scan, String barcode) {
    long role = scan.role();
    if (scan.mode() == Mode.RETURN || role < 0) {
      if (scan.session().isIncomplete()) {
        return new Scanned(Answer.of(STOP, "circulation.desk.how.incomplete"), role, null);
      }
      CheckInOutcome outcome =
          checkIn.checkIn(occasion, scan.session().wish(barcode, zone(occasion)));
      return new Scanned(ReturnAnswers.of(outcome, nodeOf(outcome)), role, null);
    }
    var wish = new CheckOut.Wish(new BorrowerRef.ByRole(role), barcode, scan.said());
    return new Scanned(LendingAnswers.of(checkOut.checkOut(occasion, wish), role), role, null);
  }

  /** Opens whoever has the item on loan; the loan stays as it is. */
  private Scanned borrower(Occasion occasion, long municipality, Scan scan, String barcode) {
    Optional<BorrowerRef> holder =
        Barcode.parse(barcode)
            .flatMap(code -> patrons.borrowerOf(municipality, code))
            .map(BorrowerRef.ByRole::new);
    if (holder.isPresent()
        && patronAtDesk.open(occasion, holder.get()) instanceof PatronAtDesk.Answer.Patron found) {
      PatronView view = found.view();
      return new Scanned(
          Answer.of(OK, "circulation.desk.has-it", view.name(), barcode), view.chosenRole(), view);
    }
    Answer nobody =
        Answer.of(INFO, "circulation.desk.nobody-has-it", barcode)
            .with(List.of(Line.link("/staff/items/" + barcode, "circulation.desk.about-item")));
    return new Scanned(nobody, scan.role(), null);
  }

  private ZoneId zone(Occasion occasion) {
    return organisation.tree().get(occasion.nodeId()).zone();
  }

  private String nodeOf(CheckInOutcome outcome) {
    return outcome instanceof CheckInOutcome.Taken(var receipt)
        ? organisation.tree().get(receipt.node()).name(caller.language())
        : "";
  }

  /**
   * A card opens its patron. One that opens nobody any more closes the patron who was open: what is
   * scanned next is not theirs.
   */
  private Scanned card(Occasion occasion, long municipality, Scan scan, String text) {
    return switch (patronAtDesk.open(occasion, new BorrowerRef.ByKey(text))) {
      case PatronAtDesk.Answer.Patron(PatronView view) -> opened(scan, view);
      case PatronAtDesk.Answer.Unknown(BorrowerUnknown because) ->
          because.why() == BorrowerUnknown.Why.UNKNOWN
              ? search(municipality, scan, text)
              : new Scanned(LendingAnswers.unknown(because), NOBODY, null);
    };
  }

  /** A card always opens its patron; while returns are taken, items are still returned. */
  private static Scanned opened(Scan scan, PatronView view) {
    Answer answer =
        scan.mode() == Mode.RETURN
            ? Answer.of(INFO, "circulation.desk.opened-returning", view.name())
            : Answer.of(OK, "circulation.desk.opened", view.name());
    return new Scanned(answer, view.chosenRole(), view);
  }

  private Scanned search(long municipality, Scan scan, String text) {
    if (!PatronSearch.looksLikeAPerson(text)) {
      return new Scanned(unknown(scan, text), scan.role(), null);
    }
    List<PatronHit> hits = search.find(municipality, text);
    if (hits.isEmpty()) {
      return new Scanned(Answer.of(INFO, "circulation.desk.found-none", text), scan.role(), null);
    }
    String key = "circulation.desk.found" + (hits.size() == 1 ? ".one" : ".other");
    return new Scanned(Answer.of(INFO, key, hits.size()).found(hits), scan.role(), null);
  }

  /** With a patron there, what nobody knows may be an item that nobody has catalogued. */
  private static Answer unknown(Scan scan, String text) {
    Answer answer = Answer.of(STOP, "circulation.desk.unknown", text);
    boolean lending = scan.mode() == Mode.LEND && scan.role() >= 0;
    return lending
        ? Barcode.parse(text)
            .map(code -> answer.offering(new Offer(code.value(), scan.role())))
            .orElse(answer)
        : answer;
  }
}
