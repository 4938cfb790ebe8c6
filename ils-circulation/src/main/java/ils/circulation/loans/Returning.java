package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.borrower.BirthDays;
import ils.circulation.fees.Debts;
import ils.circulation.loans.LateFees.Cost;
import ils.circulation.loans.LateFees.Late;
import ils.circulation.loans.LoanReceipt.Found;
import ils.circulation.loans.LostAndFound.Arrival;
import ils.circulation.loans.LostAndFound.Settled;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.reckoning.Reckoning;
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
public class Returning {

  @Inject Loans loans;
  @Inject LateFees lateFees;
  @Inject LostAndFound lostAndFound;
  @Inject Debts debts;
  @Inject EventLog events;
  @Inject BirthDays birthDays;

  /**
   * Takes the item from its borrower so that it can be lent to the next at once (T36).
   *
   * @return what fell away because the item had been lost; null where it had not
   */
  public @Nullable Found closeOpenLoan(Place place, Item item) {
    Optional<Loan> open = loans.lockOpenOf(item.id());
    if (open.isEmpty()) {
      return null;
    }
    Loan loan = open.get();
    LocalDate bornOn = birthDays.of(loan.personId());
    boolean owing = !debts.owedOn(loan.id()).isNone();
    Ended ended = close(place, loan, item, new Return(place.now(), bornOn, owing, true, false));
    ItemState before = item.state();
    long placeBefore = item.placeNodeId();
    item.act(ItemAct.CHECK_IN, place.library().id(), place.now());
    loans.flush();
    List<Effect> effects = new ArrayList<>(List.of(Effect.LOAN_CLOSED));
    effects.addAll(ended.effects());
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
            ended.fee(),
            false,
            null),
        new About(loan.personId(), item.bibId(), item.id(), loan.id()));
    return ended.settled().found();
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
   * @param feeFree whether nothing is charged for being late
   */
  record Return(
      Instant at, @Nullable LocalDate bornOn, boolean owing, boolean credit, boolean feeFree) {}

  /**
   * What a return came to.
   *
   * @param cost null if being late costs nothing
   * @param settled what a loss or a claim left behind
   */
  record Ended(@Nullable Cost cost, Settled settled) {

    Instant at() {
      return settled.at();
    }

    @Nullable Amount fee() {
      return cost == null ? settled.lateFee() : Returning.fee(cost);
    }

    @Nullable Reckoning reckoning() {
      return cost == null ? null : cost.reckoning();
    }

    /** What to tell beside the end of the loan. */
    List<Effect> effects() {
      List<Effect> effects = new ArrayList<>(settled.effects());
      effects.addAll(Returning.effects(cost));
      if (settled.lateFee() != null) {
        effects.add(Effect.FEE_CHARGED);
      }
      return effects;
    }
  }

  /** Closes the loan, settles its loss or claim, and charges what being late costs. */
  Ended close(Place place, Loan loan, Item item, Return back) {
    if (loan.state() == LoanState.OPEN) {
      Cost cost = back.feeFree() ? null : late(place, loan, item, back);
      boolean owing = back.owing() || (cost != null && !cost.outstanding().isNone());
      loan.close(place, back.at(), owing);
      return new Ended(cost, Settled.at(back.at()));
    }
    Settled settled =
        lostAndFound.settle(new Arrival(place, item, loan, back.at(), back.feeFree()));
    var then = new Return(settled.at(), back.bornOn(), back.owing(), true, back.feeFree());
    Cost cost = back.feeFree() || settled.feeSettled() ? null : late(place, loan, item, then);
    loan.close(place, settled.at(), !debts.owedOn(loan.id()).isNone());
    return new Ended(cost, settled);
  }

  private @Nullable Cost late(Place place, Loan loan, Item item, Return back) {
    Late late = Late.of(loan, item, back.at(), back.bornOn());
    return lateFees.charge(place, back.credit() ? late : late.withoutCredit());
  }

  /** An item without a loan turns up: if it was lost and paid for, that is settled (T139-T141). */
  Ended turnUp(Place place, Item item, Instant at) {
    boolean lost = item.state() == ItemState.LOST || item.state() == ItemState.LOST_PAID;
    Settled settled =
        lost ? lostAndFound.settle(new Arrival(place, item, null, at, false)) : Settled.at(at);
    return new Ended(null, settled);
  }
}
