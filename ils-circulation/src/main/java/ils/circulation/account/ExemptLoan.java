package ils.circulation.account;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.act.Repeats;
import ils.circulation.blocks.SuspendBorrower;
import ils.circulation.blocks.SuspensionChange;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.Ledger.Voiding;
import ils.circulation.fees.LedgerOutcome.Done;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.fees.LineKind;
import ils.circulation.fees.Method;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.loans.Loans;
import ils.circulation.loans.MoveSharedFee;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exempts a loan from its late fees, in one act with its reason (T107): what is left of them is
 * written off, and what was paid stays paid, unless it is to be given back. A fee that its delivery
 * shares goes to the next loan of it instead, while another is late (T101). A suspension for it is
 * lifted.
 */
@ApplicationScoped
public class ExemptLoan {

  @Inject Places places;
  @Inject Rights rights;
  @Inject Repeats repeats;
  @Inject Loans loans;
  @Inject Debts debts;
  @Inject Ledger ledger;
  @Inject MoveSharedFee moveSharedFee;
  @Inject SuspendBorrower suspendBorrower;

  /**
   * What was done.
   *
   * @param waived what was still owed and is written off
   * @param givenBack what had been paid; nothing where that was not chosen
   * @param moved what another loan of the delivery bears from now on
   * @param suspendedUntil the borrower's last day without loans from now on; null for none
   * @param effects what to tell of a suspension
   */
  public record Exempted(
      long loan,
      Amount waived,
      Amount givenBack,
      @Nullable Amount moved,
      @Nullable LocalDate suspendedUntil,
      List<Effect> effects) {}

  /**
   * Exempts the loan; nothing happens where being late had no consequence, or none is left.
   *
   * @param refund how what was paid is given back; null to leave it paid
   * @throws ils.core.access.NotPermitted unless the actor may waive fees at this desk
   * @throws ProblemException if the municipality has no such loan
   */
  @Retried
  @Transactional
  @Undoable(ActKind.VOID)
  public Exempted exempt(Occasion occasion, long loan, String reason, @Nullable Method refund) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.WAIVE_FEES, place.desk().id());
    if (reason.isBlank()) {
      throw ProblemException.invalid("reason", "an exemption needs a reason");
    }
    Optional<Exempted> earlier = repeats.earlier(occasion, Exempted.class);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    if (loans.find(loan).filter(l -> l.municipalityId() == place.municipality()).isEmpty()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such loan here");
    }
    Exempted exempted = within(place, loan, reason, refund);
    repeats.remember(occasion, exempted);
    return exempted;
  }

  /** The same inside the transaction of a return, whose rights and repeats are the caller's. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Exempted within(Place place, long loan, String reason, @Nullable Method refund) {
    List<DebtRow> fees =
        debts.ofLoan(loan).stream().filter(debt -> debt.kind() == LineKind.LATE_FEE).toList();
    Amount waived = Amount.NONE;
    Amount back = Amount.NONE;
    Amount moved = null;
    for (DebtRow fee : fees) {
      if (moveSharedFee.move(place, loan, fee, reason)) {
        moved = fee.amount();
      } else if (refund != null) {
        back = back.plus(givenBack(place, fee, reason, refund));
      } else if (ledger.writeOff(place, fee.id(), null, reason)
          instanceof Done(LedgerReceipt receipt)) {
        waived = waived.plus(receipt.amount());
      }
    }
    SuspensionChange suspension = suspendBorrower.exempt(place, loan);
    return new Exempted(loan, waived, back, moved, suspension.after(), suspension.effects());
  }

  private Amount givenBack(Place place, DebtRow fee, String reason, Method refund) {
    var voiding = new Voiding(fee.id(), reason, Instant.EPOCH, false);
    if (!(ledger.voidDebt(place, voiding) instanceof Done(LedgerReceipt receipt))) {
      return Amount.NONE;
    }
    if (!receipt.freed().isNone()) {
      ledger.refund(place, receipt.role(), receipt.freed(), refund, reason);
    }
    return receipt.freed();
  }
}
