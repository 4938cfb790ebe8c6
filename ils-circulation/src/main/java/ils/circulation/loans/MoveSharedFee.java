package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.borrower.BirthDays;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.Ledger.Voiding;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.loans.LateFees.Late;
import ils.circulation.loans.Loans.Stopped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a loan out of the fee that its delivery shares: the next loan of it that is late by its own
 * rules bears the fee from then on. What was paid on the fee settles it there.
 */
@ApplicationScoped
public class MoveSharedFee {

  @Inject Loans loans;
  @Inject LateFees lateFees;
  @Inject Ledger ledger;
  @Inject BirthDays birthDays;

  /**
   * Moves it, in its caller's transaction.
   *
   * @return whether another loan bears it now; otherwise nothing has changed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean move(Place place, long loanId, DebtRow fee, String reason) {
    Loan loan = loans.find(loanId).orElseThrow();
    if (loan.roleId() == null || !lateFees.isShared(place, loan)) {
      return false;
    }
    LocalDate bornOn = birthDays.of(loan.personId());
    List<Stopped> delivered = loans.sharing(loan);
    Optional<Late> own =
        delivered.stream()
            .filter(stopped -> stopped.loan() == loanId)
            .findFirst()
            .map(stopped -> late(loan, stopped.at(), bornOn));
    boolean stands =
        own.flatMap(late -> lateFees.standing(place, late))
            .filter(debt -> debt.id() == fee.id())
            .isPresent();
    return stands
        && delivered.stream()
            .filter(other -> other.loan() != loanId)
            .filter(other -> day(other.at(), place).equals(day(own.get().until(), place)))
            .map(other -> late(loans.find(other.loan()).orElseThrow(), other.at(), bornOn))
            .filter(other -> bears(place, other))
            .findFirst()
            .filter(next -> moved(place, fee, next, reason))
            .isPresent();
  }

  private boolean bears(Place place, Late other) {
    return lateFees.isShared(place, other.loan()) && !lateFees.reckon(place, other).isNone();
  }

  private boolean moved(Place place, DebtRow fee, Late next, String reason) {
    return ledger.voidDebt(place, Voiding.whole(fee.id(), reason)) instanceof LedgerOutcome.Done
        && lateFees.charge(place, next) != null;
  }

  private Late late(Loan loan, Instant until, @Nullable LocalDate bornOn) {
    return Late.of(loan, loans.itemOf(loan), until, bornOn);
  }

  private static LocalDate day(Instant at, Place place) {
    return LocalDate.ofInstant(at, place.zone());
  }
}
