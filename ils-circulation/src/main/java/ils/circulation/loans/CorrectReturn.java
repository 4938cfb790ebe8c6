package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.blocks.SuspensionChange;
import ils.circulation.borrower.BirthDays;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.Ledger.Voiding;
import ils.circulation.fees.LedgerOutcome.Done;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.fees.Method;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.LateFees.Late;
import ils.circulation.loans.LoanEvents.ReturnCorrected;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.ReturnDates;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the date of a return right that has been made: the fee follows. What was charged too much is
 * voided, and what was paid on it becomes credit or is given back (T108, T109); a suspension
 * becomes shorter or is lifted (T115). The item, which may be with somebody else by now, stays
 * where it is.
 */
@ApplicationScoped
public class CorrectReturn {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Repeats repeats;
  @Inject Loans loans;
  @Inject LateFees lateFees;
  @Inject Ledger ledger;
  @Inject BirthDays birthDays;
  @Inject EventLog events;

  /**
   * What is to be put right.
   *
   * @param refund how what was paid too much is given back; null to keep it as credit
   */
  public record Wish(long loanId, Instant returnedAt, String comment, @Nullable Method refund) {}

  /** What came of it. */
  public sealed interface Outcome {

    /** It is put right. */
    record Corrected(Receipt receipt) implements Outcome {}

    /** That date is impossible; nothing has changed. */
    record Refused(List<Reason> reasons) implements Outcome {}

    /** The municipality has no such loan, or it has not ended. */
    record UnknownLoan() implements Outcome {}
  }

  /**
   * What was done.
   *
   * @param voided the fee that was taken away; null for none
   * @param fee charged instead; null for none
   * @param freed what had been paid on the voided fee
   * @param suspendedUntil the borrower's last day without loans from now on; null for none, and
   *     where the fee is money
   * @param effects what to tell of it
   */
  public record Receipt(
      long loanId,
      Instant returnedAt,
      @Nullable Amount voided,
      @Nullable Amount fee,
      Amount freed,
      @Nullable LocalDate suspendedUntil,
      List<Effect> effects) {}

  /**
   * What became of the money.
   *
   * @param taken the debt that was voided; null for none
   */
  private record Money(@Nullable Long taken, @Nullable LedgerReceipt voided, @Nullable Amount fee) {

    private static final Money NONE = new Money(null, null, null);
  }

  /**
   * Corrects the date and the fee in one transaction.
   *
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   */
  @Retried
  @Transactional
  @Undoable(ActKind.RETURN_CORRECTED)
  public Outcome correct(Occasion occasion, Wish wish) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.WAIVE_FEES, place.desk().id());
    if (wish.comment().isBlank()) {
      throw ProblemException.invalid("comment", "a corrected return needs a reason");
    }
    Optional<Receipt> earlier = repeats.earlier(occasion, Receipt.class);
    if (earlier.isPresent()) {
      return new Outcome.Corrected(earlier.get());
    }
    return loans
        .lock(wish.loanId())
        .filter(loan -> loan.municipalityId() == place.municipality() && loan.hasEnded())
        .map(loan -> decide(place, loan, wish))
        .orElseGet(Outcome.UnknownLoan::new);
  }

  private Outcome decide(Place place, Loan loan, Wish wish) {
    List<Reason> against = ReturnDates.impossible(wish.returnedAt(), place.now(), loan.lentAt());
    if (!against.isEmpty()) {
      return new Outcome.Refused(against);
    }
    Receipt receipt = correct(place, loan, wish);
    repeats.remember(place.occasion(), receipt);
    return new Outcome.Corrected(receipt);
  }

  private Receipt correct(Place place, Loan loan, Wish wish) {
    Instant before = Objects.requireNonNull(loan.returnedAt());
    LocalDate dayBefore = Objects.requireNonNull(loan.returnedOn());
    Money money = Money.NONE;
    SuspensionChange suspension = SuspensionChange.NONE;
    if (lateFees.suspends(place, loan)) {
      move(loan, wish, place);
      Late now = late(loan, birthDays.of(loan.personId()));
      suspension = lateFees.follow(place, loan, dayBefore, now);
    } else {
      money = money(place, loan, wish);
    }
    events.add(
        place.occasion(),
        new ReturnCorrected(
            loan.id(), before, wish.returnedAt(), money.taken(), money.fee(), wish.comment()),
        new About(loan.personId(), loan.bibId(), loan.itemId(), loan.id()));
    LedgerReceipt voided = money.voided();
    return new Receipt(
        loan.id(),
        wish.returnedAt(),
        voided == null ? null : voided.amount(),
        money.fee(),
        voided == null ? Amount.NONE : voided.freed(),
        suspension.after(),
        suspension.effects());
  }

  private void move(Loan loan, Wish wish, Place place) {
    loan.correctReturn(wish.returnedAt(), place.zone());
    loans.flush();
  }

  private Money money(Place place, Loan loan, Wish wish) {
    LocalDate bornOn = birthDays.of(loan.personId());
    LocalDate dayBefore = Objects.requireNonNull(loan.returnedOn());
    Optional<DebtRow> charged = lateFees.standing(place, late(loan, bornOn));
    move(loan, wish, place);
    Late now = late(loan, bornOn);
    List<Loan> others = loans.deliveredWith(loan, dayBefore);
    boolean stands = others.isEmpty() && charged.map(DebtRow::amount).equals(reckoned(place, now));
    LedgerReceipt voided =
        stands ? null : charged.map(debt -> takeAway(place, debt, wish)).orElse(null);
    if (voided != null) { // the fee of the whole delivery stood on this loan
      others.forEach(other -> lateFees.charge(place, late(other, bornOn)));
    }
    boolean uncharged = charged.isEmpty() || voided != null;
    Amount fee = uncharged ? Returning.fee(lateFees.charge(place, now)) : null;
    return new Money(voided == null ? null : charged.map(DebtRow::id).orElse(null), voided, fee);
  }

  private Optional<Amount> reckoned(Place place, Late now) {
    return Optional.of(lateFees.reckon(place, now)).filter(amount -> !amount.isNone());
  }

  /** A loan as its return is on record. */
  private Late late(Loan loan, @Nullable LocalDate bornOn) {
    Instant returned = Objects.requireNonNull(loan.returnedAt());
    return Late.of(loan, loans.itemOf(loan), returned, bornOn);
  }

  private @Nullable LedgerReceipt takeAway(Place place, DebtRow debt, Wish wish) {
    boolean keep = wish.refund() == null;
    var voiding = new Voiding(debt.id(), wish.comment(), Instant.EPOCH, keep);
    if (!(ledger.voidDebt(place, voiding) instanceof Done(LedgerReceipt done))) {
      return null;
    }
    if (wish.refund() != null && !done.freed().isNone()) {
      ledger.refund(place, done.role(), done.freed(), wish.refund(), wish.comment());
    }
    return done;
  }
}
