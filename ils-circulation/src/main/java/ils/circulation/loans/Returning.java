package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.borrower.BirthDays;
import ils.circulation.fees.Debts;
import ils.circulation.loans.LateFees.Cost;
import ils.circulation.loans.LateFees.Late;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.item.Item;
import ils.core.item.ItemAct;
import ils.core.item.ItemState;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends loans: the fee, the loan's row, the event. The item's way on is the caller's. */
@ApplicationScoped
class Returning {

  @Inject Loans loans;
  @Inject LateFees lateFees;
  @Inject Debts debts;
  @Inject EventLog events;
  @Inject BirthDays birthDays;

  /** Takes the item from its borrower so that it can be lent to the next at once (T36). */
  void closeOpenLoan(Place place, Item item) {
    Optional<Loan> open = loans.openOf(item.id());
    if (open.isEmpty()) {
      return;
    }
    Loan loan = open.get();
    LocalDate bornOn = birthDays.of(loan.personId());
    boolean owing = !debts.owedOn(loan.id()).isNone();
    Cost cost = close(place, loan, item, new Return(place.now(), bornOn, owing, true));
    ItemState before = item.state();
    long placeBefore = item.placeNodeId();
    item.act(ItemAct.CHECK_IN, place.library().id(), place.now());
    loans.flush();
    List<Effect> effects = new ArrayList<>(List.of(Effect.LOAN_CLOSED));
    effects.addAll(effects(cost));
    events.add(
        place.occasion(),
        new LoanEvents.ItemReturned(
            loan.id(),
            place.now(),
            before,
            item.state(),
            placeBefore,
            item.placeNodeId(),
            effects,
            fee(cost),
            false,
            null),
        new About(loan.personId(), item.bibId(), item.id(), loan.id()));
  }

  /** What a cost is told as. */
  static List<Effect> effects(@Nullable Cost cost) {
    if (cost == null) {
      return List.of();
    }
    return List.of(cost.suspendedUntil() == null ? Effect.FEE_CHARGED : Effect.SUSPENDED);
  }

  /** Its amount; null where it is no money. */
  static @Nullable Amount fee(@Nullable Cost cost) {
    return cost == null || cost.amount().isNone() ? null : cost.amount();
  }

  /**
   * One return.
   *
   * @param at the instant that counts for fees
   * @param owing whether something is owed on the loan from before: a renewal's fee, say
   * @param credit whether the borrower may have credit
   */
  record Return(Instant at, @Nullable LocalDate bornOn, boolean owing, boolean credit) {}

  /** Closes the loan and charges what it costs; null if it costs nothing. */
  @Nullable Cost close(Place place, Loan loan, Item item, Return back) {
    Late late = Late.of(loan, item, back.at(), back.bornOn());
    Cost cost = lateFees.charge(place, back.credit() ? late : late.withoutCredit());
    boolean owing = back.owing() || (cost != null && !cost.outstanding().isNone());
    loan.close(place, back.at(), owing);
    return cost;
  }
}
