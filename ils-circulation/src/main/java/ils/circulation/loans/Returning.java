package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.borrower.BirthDays;
import ils.circulation.fees.AccountLines;
import ils.circulation.fees.Charge;
import ils.circulation.fees.LineKind;
import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.fees.FeeCharge;
import ils.circulation.policy.fees.FeeModel;
import ils.circulation.policy.fees.Ladder;
import ils.circulation.policy.fees.LateReturn;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.rulebook.Hours;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends loans: the fee, the loan's row, the event. The item's way on is the caller's. */
@ApplicationScoped
class Returning {

  @Inject Loans loans;
  @Inject Asking asking;
  @Inject Hours hours;
  @Inject AccountLines account;
  @Inject EventLog events;
  @Inject BirthDays birthDays;

  /** What a late return costs, once it is charged. */
  record Fee(Amount amount, String calculation) {}

  /** Takes the item from its borrower so that it can be lent to the next at once (T36). */
  void closeOpenLoan(Place place, Item item) {
    Optional<Loan> open = loans.openOf(item.id());
    if (open.isEmpty()) {
      return;
    }
    Loan loan = open.get();
    LocalDate bornOn = birthDays.of(loan.personId());
    Fee fee = close(place, loan, item, place.now(), bornOn);
    ItemState before = item.state();
    long placeBefore = item.placeNodeId();
    item.act(ItemAct.CHECK_IN, place.library().id(), place.now());
    loans.flush();
    List<Effect> effects =
        fee == null ? List.of(Effect.LOAN_CLOSED) : List.of(Effect.LOAN_CLOSED, Effect.FEE_CHARGED);
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
            fee == null ? null : fee.amount(),
            false,
            null),
        new About(loan.personId(), item.bibId(), item.id(), loan.id()));
  }

  /** Closes the loan and charges what it costs; null if it costs nothing. */
  @Nullable Fee close(
      Place place, Loan loan, Item item, Instant returnedAt, @Nullable LocalDate bornOn) {
    Fee fee = charge(place, loan, item, returnedAt, bornOn);
    loan.close(place, returnedAt, fee != null);
    return fee;
  }

  private @Nullable Fee charge(
      Place place, Loan loan, Item item, Instant returnedAt, @Nullable LocalDate bornOn) {
    Long person = loan.personId();
    Long role = loan.roleId();
    if (person == null || role == null || !returnedAt.isAfter(loan.dueAt())) {
      return null;
    }
    Resolution rules = asking.ofLoan(loan.ruleVersion(), loan.situation(), place);
    FeeModel model = rules.feeModel();
    FeeCharge charge = model.charge(late(place, loan, returnedAt, bornOn, price(item), rules));
    if (charge.amount().isNone()) {
      return null;
    }
    boolean charged =
        account.charge(
            new Charge(
                loan.municipalityId(),
                person,
                role,
                loan.id(),
                LineKind.LATE_FEE,
                charge.amount(),
                charge.calculation(),
                once(model, loan, LocalDate.ofInstant(returnedAt, place.zone())),
                loan.lentNode()),
            place.now(),
            place.occasion().actor().id());
    return charged ? new Fee(charge.amount(), charge.calculation()) : null;
  }

  private static @Nullable Amount price(Item item) {
    Long minor = item.priceMinor();
    return minor == null ? null : new Amount(minor);
  }

  private LateReturn late(
      Place place,
      Loan loan,
      Instant returnedAt,
      @Nullable LocalDate bornOn,
      @Nullable Amount price,
      Resolution rules) {
    OpenHours open = hours.of(place.library().id(), rules.word(RuleKey.HOURS));
    return new LateReturn(
        loan.dueAt().atZone(place.zone()).toLocalDateTime(),
        returnedAt.atZone(place.zone()).toLocalDateTime(),
        bornOn,
        price,
        open);
  }

  /** What the fee would be if the item came back now. */
  Amount feeSoFar(Place place, Renewing.Asked loan, @Nullable LocalDate bornOn, Resolution rules) {
    if (!place.now().isAfter(loan.dueAt())) {
      return Amount.NONE;
    }
    OpenHours open = hours.of(place.library().id(), rules.word(RuleKey.HOURS));
    var late =
        new LateReturn(
            loan.dueAt().atZone(place.zone()).toLocalDateTime(),
            place.now().atZone(place.zone()).toLocalDateTime(),
            bornOn,
            null,
            open);
    return rules.feeModel().charge(late).amount();
  }

  /**
   * One fee for what was lent, due and returned on the same days (T101, T102), or for each loan.
   */
  private static String once(FeeModel model, Loan loan, LocalDate returnedOn) {
    return model instanceof Ladder ladder && ladder.perDelivery()
        ? "late/" + loan.lentOn() + "/" + loan.dueOn() + "/" + returnedOn
        : "late/" + loan.id();
  }
}
