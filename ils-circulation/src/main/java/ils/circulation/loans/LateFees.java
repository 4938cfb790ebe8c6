package ils.circulation.loans;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.blocks.SuspendBorrower;
import ils.circulation.blocks.SuspensionChange;
import ils.circulation.fees.AccountLines;
import ils.circulation.fees.Charge;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.fees.FeeOwners;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.Ledger.Charged;
import ils.circulation.fees.LineKind;
import ils.circulation.policy.fees.FeeCharge;
import ils.circulation.policy.fees.FeeModel;
import ils.circulation.policy.fees.Ladder;
import ils.circulation.policy.fees.LateReturn;
import ils.circulation.policy.fees.Suspend;
import ils.circulation.policy.fees.Suspension;
import ils.circulation.policy.lost.LostTerms;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.rules.Resolution;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.rulebook.Hours;
import ils.core.item.Item;
import ils.core.money.Amount;
import ils.core.org.OrgNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What being late costs, by the loan's own rules, written down in the transaction of its cause. */
@ApplicationScoped
public class LateFees {

  @Inject Asking asking;
  @Inject Places places;
  @Inject Hours hours;
  @Inject Ledger ledger;
  @Inject FeeOwners owners;
  @Inject AccountLines lines;
  @Inject Debts debts;
  @Inject SuspendBorrower suspendBorrower;

  /**
   * A loan that ends, or begins anew, at an instant.
   *
   * @param price of its item; null for unknown
   * @param itemHome where the item belongs
   * @param credit whether the borrower may have credit, or the loan has ended before
   */
  public record Late(
      Loan loan,
      @Nullable Amount price,
      long itemHome,
      Instant until,
      @Nullable LocalDate bornOn,
      boolean credit) {

    public static Late of(Loan loan, Item item, Instant until, @Nullable LocalDate bornOn) {
      Long price = item.priceMinor();
      return new Late(
          loan, price == null ? null : new Amount(price), item.homeNodeId(), until, bornOn, true);
    }

    /** The borrower was seen to have no credit, and the loan is open. */
    Late withoutCredit() {
      return new Late(loan, price, itemHome, until, bornOn, false);
    }
  }

  /**
   * What it came to.
   *
   * @param outstanding what is left of the fee after the borrower's credit
   * @param suspendedUntil the last day without loans; null where the fee is money
   */
  public record Cost(
      Amount amount, Reckoning reckoning, Amount outstanding, @Nullable LocalDate suspendedUntil) {}

  /** Writes down what it costs; null if that is nothing, or has been written down before. */
  public @Nullable Cost charge(Place place, Late late) {
    Loan loan = late.loan();
    if (loan.personId() == null || loan.roleId() == null || !isLate(late)) {
      return null;
    }
    Resolution rules = rules(place, loan);
    FeeModel model = rules.feeModel();
    LateReturn facts = facts(late, rules);
    if (model instanceof Suspend suspend) {
      return suspended(place, late, suspend, facts);
    }
    FeeCharge fee = model.charge(facts);
    return fee.amount().isNone() ? null : written(place, late, model, fee);
  }

  /** A renewal ends one delay and begins the next: what it cost is kept or forgiven (T83). */
  @Nullable Cost atRenewal(Place place, Late late) {
    if (!isLate(late)) {
      return null;
    }
    String mode = rules(place, late.loan()).word(RuleKey.FEE_ON_RENEWAL);
    return mode.equals("forgive") ? null : charge(place, late);
  }

  /** The debt that stands for the return as it is on record, if it is on this loan. */
  Optional<DebtRow> standing(Place place, Late late) {
    Long role = late.loan().roleId();
    if (role == null) {
      return Optional.empty();
    }
    FeeModel model = rules(place, late.loan()).feeModel();
    Optional<Long> line = lines.standingUnder(role, once(model, place, late));
    return debts.ofLoan(late.loan().id()).stream()
        .filter(debt -> line.isPresent() && line.get() == debt.id())
        .findFirst();
  }

  /** What it would come to. */
  public Amount reckon(Place place, Late late) {
    if (!isLate(late)) {
      return Amount.NONE;
    }
    Resolution rules = rules(place, late.loan());
    return rules.feeModel().charge(facts(late, rules)).amount();
  }

  /**
   * Charges so much more, once, for a lost item that turned up; what was charged stands. The fee of
   * a delivery is charged with it where none was, so that what comes back the same day adds none.
   */
  public void add(Place place, Late late, Amount amount, Reckoning reckoning) {
    String once = once(rules(place, late.loan()).feeModel(), place, late);
    var fee = new FeeCharge(amount, 0, reckoning);
    if (ledger.charge(place, line(late, fee, once)).isEmpty()) {
      ledger.charge(place, line(late, fee, once + "/found"));
    }
  }

  /** What was charged on these other loans for the same delay; nothing where fees are per item. */
  public Amount chargedWith(Place place, Loan loan, List<Long> others) {
    Long role = loan.roleId();
    return role == null || others.isEmpty() || !isShared(place, loan)
        ? Amount.NONE
        : debts.chargedOnce(role, others, delivery(loan));
  }

  /** Whether the loan's rules take one fee for all that was lent, due and returned together. */
  boolean isShared(Place place, Loan loan) {
    return isPerDelivery(rules(place, loan).feeModel());
  }

  private Resolution rules(Place place, Loan loan) {
    return asking.ofLoan(Renewing.Asked.of(loan), place);
  }

  private static boolean isLate(Late late) {
    return late.until().isAfter(late.loan().dueAt());
  }

  private @Nullable Cost written(Place place, Late late, FeeModel model, FeeCharge fee) {
    Charge charge = line(late, fee, once(model, place, late));
    Optional<Charged> charged =
        late.credit() ? ledger.charge(place, charge) : ledger.chargeWithoutCredit(place, charge);
    return charged
        .map((Charged c) -> new Cost(c.amount(), fee.reckoning(), c.outstanding(), null))
        .orElse(null);
  }

  private Charge line(Late late, FeeCharge fee, String once) {
    Loan loan = late.loan();
    return new Charge(
        needed(loan.roleId()),
        loan.id(),
        LineKind.LATE_FEE,
        fee.amount(),
        fee.reckoning(),
        once,
        owners.of(late.itemHome(), loan.lentNode()),
        loan.lentNode());
  }

  private @Nullable Cost suspended(Place place, Late late, Suspend model, LateReturn facts) {
    Optional<Suspension> suspension = model.suspension(facts);
    if (suspension.isEmpty() || suspension.get().lastDay(null).isBefore(place.today())) {
      return null;
    }
    LocalDate last = suspendBorrower.suspend(place, who(late.loan()), suspension.get());
    return new Cost(Amount.NONE, model.charge(facts).reckoning(), Amount.NONE, last);
  }

  private static SuspendBorrower.Who who(Loan loan) {
    return new SuspendBorrower.Who(
        needed(loan.personId()), needed(loan.roleId()), loan.id(), loan.municipalityId());
  }

  /** Whether the loan's rules suspend who is late, and take no money. */
  boolean suspends(Place place, Loan loan) {
    return rules(place, loan).feeModel() instanceof Suspend;
  }

  /**
   * The suspension follows a return that counts for another instant than it was set for.
   *
   * @param day for which it was set
   * @param now as late as it counts now; null for not late at all
   */
  public SuspensionChange follow(Place place, Loan loan, LocalDate day, @Nullable Late now) {
    if (loan.personId() == null
        || loan.roleId() == null
        || !(rules(place, loan).feeModel() instanceof Suspend model)) {
      return SuspensionChange.NONE;
    }
    Suspension instead =
        now == null || !isLate(now)
            ? null
            : model.suspension(facts(now, rules(place, loan))).orElse(null);
    return suspendBorrower.correct(place, who(loan), day, instead);
  }

  private static long needed(@Nullable Long id) {
    if (id == null) {
      throw new IllegalStateException("an anonymous loan costs nothing");
    }
    return id;
  }

  private LateReturn facts(Late late, Resolution rules) {
    var asked = new Delay(late.loan().lentNode(), late.loan().dueAt(), late.until(), late.price());
    return facts(asked, late.bornOn(), rules);
  }

  /** A delay of an item of so much worth, lent at a node. */
  private record Delay(long lentNode, Instant dueAt, Instant until, @Nullable Amount price) {}

  /** By the clock and the calendar of the library that lent it, wherever it came back. */
  private LateReturn facts(Delay delay, @Nullable LocalDate bornOn, Resolution rules) {
    OrgNode lender = places.library(delay.lentNode());
    return new LateReturn(
        delay.dueAt().atZone(lender.zone()),
        delay.until().atZone(lender.zone()),
        bornOn,
        LostTerms.of(rules).worth(delay.price()),
        hours.of(lender.id(), rules.word(RuleKey.HOURS)));
  }

  /** What the fee would be if the item came back now; a loss or a claim has stopped its clock. */
  Amount soFar(Place place, OpenLoans.Read loan, @Nullable LocalDate bornOn, Resolution rules) {
    Instant dueAt = loan.asked().dueAt();
    if (loan.asked().state() != LoanState.OPEN || !place.now().isAfter(dueAt)) {
      return Amount.NONE;
    }
    var delay = new Delay(loan.lentNode(), dueAt, place.now(), loan.price());
    return rules.feeModel().charge(facts(delay, bornOn, rules)).amount();
  }

  /**
   * One fee for what was lent, due and returned on the same days (T101, T102), or for each time
   * that a loan was late.
   */
  private static String once(FeeModel model, Place place, Late late) {
    Loan loan = late.loan();
    LocalDate until = LocalDate.ofInstant(late.until(), place.zone());
    return isPerDelivery(model) ? delivery(loan) + until : "late/" + loan.id() + "/" + loan.dueOn();
  }

  private static boolean isPerDelivery(FeeModel model) {
    return model instanceof Ladder ladder && ladder.perDelivery();
  }

  /** How the keys of all fees of a delivery begin. */
  private static String delivery(Loan loan) {
    return "late/" + loan.lentOn() + "/" + loan.dueOn() + "/";
  }
}
