package ils.circulation.loans;

import ils.circulation.account.ExemptLoan;
import ils.circulation.account.ExemptLoan.Exempted;
import ils.circulation.act.Permit;
import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.CheckInOutcome.Refused;
import ils.circulation.loans.CheckInOutcome.UnknownItem;
import ils.circulation.loans.Returning.Ended;
import ils.circulation.policy.lending.CheckInDecision;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Taken;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.circulation.policy.lending.CheckInRules;
import ils.circulation.policy.lending.Reason;
import ils.circulation.targeting.Capture;
import ils.circulation.targeting.HoldSlip;
import ils.circulation.targeting.Scene;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.item.Barcode;
import ils.core.item.Item;
import ils.core.item.ItemState;
import ils.core.item.Items;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes an item back, on loan or not, and says what to do with it.
 *
 * <p>One transaction: the item's row is locked, then it is decided, then all is done: the loan, the
 * fee, the item's way on, the event.
 */
@ApplicationScoped
public class CheckIn {

  @Inject Places places;
  @Inject Permit permit;
  @Inject Rights rights;
  @Inject Items items;
  @Inject Loans loans;
  @Inject ReturnReader reader;
  @Inject Returning returning;
  @Inject Moving moving;
  @Inject Capture capture;
  @Inject ExemptLoan exemptLoan;
  @Inject Repeats repeats;
  @Inject EventLog events;

  /**
   * What comes back.
   *
   * @param barcode as scanned or typed
   * @param returnedAt when it came back, if that was earlier: the book-drop, backdating; null for
   *     now
   * @param feeFree whether the session charges no late fees; needs the right and a comment
   * @param mode what a scan means; out of the book-drop, {@code returnedAt} is the calendar's
   * @param exempt whether what being late costs is charged and given up at once (T107), so that the
   *     account tells of both; needs the right and a comment, too
   */
  public record Wish(
      String barcode,
      @Nullable Instant returnedAt,
      boolean feeFree,
      @Nullable String comment,
      Mode mode,
      boolean exempt) {

    /** One that is not exempted. */
    public Wish(
        String barcode,
        @Nullable Instant returnedAt,
        boolean feeFree,
        @Nullable String comment,
        Mode mode) {
      this(barcode, returnedAt, feeFree, comment, mode, false);
    }

    /** A return. */
    public Wish(
        String barcode, @Nullable Instant returnedAt, boolean feeFree, @Nullable String comment) {
      this(barcode, returnedAt, feeFree, comment, Mode.RETURN);
    }

    /** A return whose delay is forgiven. */
    public static Wish exempted(String barcode, String comment) {
      return new Wish(barcode, null, false, comment, Mode.RETURN, true);
    }

    /** A plain scan. */
    public static Wish of(String barcode) {
      return new Wish(barcode, null, false, null);
    }
  }

  /** Takes the item back; always, unless its date is impossible. */
  @Retried
  @Transactional
  @Undoable(ActKind.CHECK_IN)
  public CheckInOutcome checkIn(Occasion occasion, Wish wish) {
    Optional<ReturnReceipt> earlier = repeats.earlier(occasion, ReturnReceipt.class);
    if (earlier.isPresent()) {
      return new CheckInOutcome.Taken(earlier.get());
    }
    Place place = places.of(occasion);
    require(place, wish);
    Optional<Item> item =
        Barcode.parse(wish.barcode()).flatMap(b -> items.lock(place.municipality(), b));
    if (item.isEmpty()) {
      return new UnknownItem(wish.barcode());
    }
    CheckInOutcome outcome = withLocked(places.afterWaiting(place), item.get(), wish);
    if (outcome instanceof CheckInOutcome.Taken(ReturnReceipt receipt)) {
      repeats.remember(occasion, receipt);
    }
    return outcome;
  }

  /**
   * Asks whether the actor may take returns here in this way.
   *
   * @throws ils.core.access.NotPermitted if not
   * @throws ProblemException if a return without a fee is given no reason
   */
  public void require(Place place, Wish wish) {
    permit.require(place, null);
    if (!wish.feeFree() && !wish.exempt()) {
      return;
    }
    rights.require(place.occasion().actor(), Right.WAIVE_FEES, place.desk().id());
    if (wish.comment() == null || wish.comment().isBlank()) {
      throw ProblemException.invalid("comment", "a return without a fee needs a reason");
    }
  }

  /**
   * One item of several, in a transaction that already runs. The caller has locked the item's row,
   * asked whether the actor may, and looks after repeats.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public CheckInOutcome withLocked(Place place, Item item, Wish wish) {
    var read = reader.read(place, item, wish);
    return switch (CheckInRules.decide(read.facts())) {
      case CheckInDecision.Refused(var reasons) ->
          new Refused(reasons, item.barcode().value(), read.title());
      case Taken taken -> new CheckInOutcome.Taken(take(new Act(place, item, wish), read, taken));
    };
  }

  /** One check-in on its way. */
  record Act(Place place, Item item, Wish wish) {}

  private ReturnReceipt take(Act act, ReturnReader.Read read, Taken taken) {
    Item item = act.item();
    ItemState stateBefore = item.state();
    long placeBefore = item.placeNodeId();
    Loan loan = read.loan();
    Ended ended =
        loan == null
            ? returning.turnUp(act.place(), item, taken.returnedAt())
            : returning.close(
                act.place(), loan, item, read.back(taken.returnedAt(), act.wish().feeFree()));
    moving.move(act, read, taken);
    loans.flush();
    List<Effect> exempted = exempted(act, loan);
    HoldSlip hold = Moving.moves(taken) ? capture(act, read, taken) : null;
    List<Effect> effects = effects(taken, ended, exempted);
    ReturnReceipt receipt = receipt(act, read, taken, ended, effects).with(hold);
    if (loan != null || Moving.moves(taken)) {
      log(act, receipt, stateBefore, placeBefore, ended.at());
    } else if (effects.contains(Effect.USE_COUNTED)) {
      events.add(
          act.place().occasion(),
          new LoanEvents.ItemUsed(act.place().library().id(), act.place().today()),
          new About(null, item.bibId(), item.id(), null));
    }
    return receipt;
  }

  private @Nullable HoldSlip capture(Act act, ReturnReader.Read read, Taken taken) {
    return switch (taken.next()) {
      case PUT_ON_HOLD_SHELF, SEND_TO_PICKUP ->
          capture.take(act.place(), act.item(), read.wanted());
      case ASK_STAFF, GIVE_TO_CATALOGUING -> {
        capture.letGo(Scene.of(act.place()), act.item().id());
        yield null;
      }
      case SHELVE_HERE, SEND_HOME, SEND_ON -> {
        capture.forgo(act.place(), read.wanted());
        yield null;
      }
    };
  }

  /** What the exemption did, once the loan is closed. */
  private List<Effect> exempted(Act act, @Nullable Loan loan) {
    String comment = act.wish().comment();
    if (loan == null || comment == null || !act.wish().exempt()) {
      return List.of();
    }
    Exempted done = exemptLoan.within(act.place(), loan.id(), comment, null);
    return Stream.concat(
            done.waived().isNone() ? Stream.empty() : Stream.of(Effect.FEE_WAIVED),
            done.effects().stream())
        .toList();
  }

  private static List<Effect> effects(Taken taken, Ended ended, List<Effect> exempted) {
    return Stream.of(taken.effects(), ended.effects(), exempted)
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  private static List<Reason> notes(Taken taken, Ended ended) {
    return Stream.concat(taken.notes().stream(), ended.settled().notes().stream()).toList();
  }

  private void log(
      Act act, ReturnReceipt receipt, ItemState stateBefore, long placeBefore, Instant at) {
    events.add(
        act.place().occasion(),
        new LoanEvents.ItemReturned(
            receipt.loanId(),
            at,
            stateBefore,
            act.item().state(),
            placeBefore,
            act.item().placeNodeId(),
            receipt.effects(),
            receipt.fee(),
            act.wish().feeFree(),
            act.wish().comment()),
        new About(receipt.personId(), receipt.bibId(), receipt.itemId(), receipt.loanId()));
  }

  private ReturnReceipt receipt(
      Act act, ReturnReader.Read read, Taken taken, Ended ended, List<Effect> effects) {
    Loan loan = read.loan();
    Item item = act.item();
    return new ReturnReceipt(
        item.id(),
        item.bibId(),
        item.barcode().value(),
        read.title(),
        loan == null ? null : loan.id(),
        loan == null ? null : loan.personId(),
        loan == null ? null : loan.dueOn(),
        effects,
        taken.next(),
        read.destination(taken.next(), act.place().library().id()),
        ended.fee(),
        ended.reckoning(),
        ended.settled().cancelled(),
        ended.settled().refunded(),
        notes(taken, ended),
        null);
  }
}
