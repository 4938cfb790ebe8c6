package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ils.circulation.account.ExemptLoan;
import ils.circulation.account.TakePayment;
import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef.ByKey;
import ils.circulation.fees.AccountLines;
import ils.circulation.fees.DebtRow;
import ils.circulation.fees.Debts;
import ils.circulation.fees.Ledger.Payment;
import ils.circulation.fees.LineKind;
import ils.circulation.fees.Method;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.CheckOutOutcome.Lent;
import ils.circulation.loans.CorrectReturn;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoansOf;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LateFeesIT {

  private static final String LADDER =
      """
      rule-set test
      fee-model steps ladder
        adult 1:20 8:120 31:230
      rule all
        period 28 days
        renewals 5
        fee steps
        fee-on-renewal %s
      """;

  private static final String PAUSE =
      """
      rule-set test
      fee-model pause suspend
        days 2 per 1
        overlap %s
      rule all
        period 28 days
        fee pause
      """;

  @Inject LendingWorld world;
  @Inject CheckOut checkOut;
  @Inject CheckIn checkIn;
  @Inject Renew renew;
  @Inject CorrectReturn correctReturn;
  @Inject TakePayment takePayment;
  @Inject ExemptLoan exemptLoan;
  @Inject LoansOf loansOf;
  @Inject AccountLines lines;
  @Inject Debts debts;
  @Inject Clock clock;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  /** Lent, and by now so many days late. */
  private LoanReceipt late(String card, String barcode, int days) {
    var wish = new CheckOut.Wish(new ByKey(card), barcode, Said.NOTHING);
    var loan = ((Lent) checkOut.checkOut(world.desk(null), wish)).loan();
    world.makeOverdue(loan.loanId(), days);
    return loan;
  }

  private ReturnReceipt taken(String barcode) {
    return ((CheckInOutcome.Taken) checkIn.checkIn(world.desk(null), CheckIn.Wish.of(barcode)))
        .receipt();
  }

  private CorrectReturn.Outcome correct(long loan, Instant at, @Nullable Method refund) {
    return correctReturn.correct(
        world.desk(null), new CorrectReturn.Wish(loan, at, "lay in the box", refund));
  }

  private Instant daysAgo(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private void pay(long role, long units) {
    takePayment.pay(
        world.desk(null), role, new Payment(Amount.ofUnits(units), List.of(), Method.CASH));
  }

  private Amount balance(long loan) {
    return lines.balance(debts.ofLoan(loan).getFirst().role());
  }

  @Test
  @DisplayName("T108: a return corrected to before the due date costs nothing; the money is credit")
  void aReturnBeforeTheDueDateCostsNothing() {
    var barcode = world.book();
    var loan = late(world.citizen(), barcode, 9);
    taken(barcode);
    var fee = debts.ofLoan(loan.loanId()).getFirst();
    pay(fee.role(), 70);

    var outcome = correct(loan.loanId(), daysAgo(10), null);

    var receipt = ((CorrectReturn.Outcome.Corrected) outcome).receipt();
    assertThat(receipt.voided()).isEqualTo(Amount.ofUnits(120));
    assertThat(receipt.fee()).isNull();
    assertThat(receipt.freed()).isEqualTo(Amount.ofUnits(70));
    assertThat(lines.balance(fee.role())).isEqualTo(Amount.ofUnits(-70));
    assertThat(
            world.count(
                "select count(*) from loan where closed_at is not null and id = " + loan.loanId()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("T108: or the money is given back at once")
  void orTheMoneyIsGivenBackAtOnce() {
    var barcode = world.book();
    var loan = late(world.citizen(), barcode, 9);
    taken(barcode);
    pay(debts.ofLoan(loan.loanId()).getFirst().role(), 120);

    correct(loan.loanId(), daysAgo(10), Method.CASH);

    assertThat(balance(loan.loanId())).isEqualTo(Amount.NONE);
  }

  @Test
  @DisplayName("T109: corrected within the delay the fee is the one up to that day")
  void correctedWithinTheDelay() {
    var barcode = world.book();
    var loan = late(world.citizen(), barcode, 9);
    taken(barcode);

    correct(loan.loanId(), daysAgo(5), null);

    var fees = debts.ofLoan(loan.loanId());
    assertThat(fees).extracting(DebtRow::amount).containsExactly(kr(120), kr(20));
    assertThat(fees).extracting(DebtRow::outstanding).containsExactly(kr(0), kr(20));
    assertThat(balance(loan.loanId())).isEqualTo(kr(20));
  }

  @Test
  @DisplayName("T109: corrected twice, and back again, the account is as it was")
  void correctedBackAgain() {
    var barcode = world.book();
    var loan = late(world.citizen(), barcode, 9);
    taken(barcode);
    var asItWas =
        Instant.ofEpochMilli(
            world.count(
                "select round(unix_timestamp(returned_at) * 1000) from loan where id = "
                    + loan.loanId()));

    correct(loan.loanId(), daysAgo(10), null);
    correct(loan.loanId(), asItWas, null);

    assertThat(balance(loan.loanId())).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T101, T108: one of a delivery was earlier; the other one still owes the fee")
  void oneOfADelivery() {
    var card = world.citizen();
    var one = world.book();
    var two = world.book();
    var first = late(card, one, 9);
    var second = late(card, two, 9);
    taken(one);
    taken(two);

    correct(first.loanId(), daysAgo(10), null);

    assertThat(debts.owedOn(first.loanId())).isEqualTo(kr(0));
    assertThat(debts.owedOn(second.loanId())).isEqualTo(kr(120));
    assertThat(balance(first.loanId())).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T107: an exempted return is written off with its reason; what was paid stays")
  void anExemptedReturn() {
    var barcode = world.book();
    var loan = late(world.citizen(), barcode, 9);
    taken(barcode);
    var fee = debts.ofLoan(loan.loanId()).getFirst();
    pay(fee.role(), 20);

    var exempted = exemptLoan.exempt(world.desk(null), loan.loanId(), "was in hospital", null);

    assertThat(exempted.waived()).isEqualTo(kr(100));
    assertThat(balance(loan.loanId())).isEqualTo(kr(0));
    assertThat(
            world.count(
                "select count(*) from account_line where reason = 'was in hospital'"
                    + (" and kind = 'WRITE_OFF' and corrects_id = " + fee.id())))
        .isEqualTo(1);
  }

  @Test
  @DisplayName(
      "T107: exempted at the scan, the fee is charged and waived, and the account tells both")
  void exemptedAtTheScan() {
    var barcode = world.book();
    var loan = late(world.citizen(), barcode, 9);

    var wish = CheckIn.Wish.exempted(barcode, "was in hospital");
    var taken = (CheckInOutcome.Taken) checkIn.checkIn(world.desk(null), wish);

    assertThat(taken.receipt().effects()).contains(Effect.FEE_CHARGED, Effect.FEE_WAIVED);
    assertThat(debts.ofLoan(loan.loanId()))
        .extracting(DebtRow::amount, DebtRow::outstanding)
        .containsExactly(tuple(kr(120), kr(0)));
    assertThat(
            world.count(
                "select count(*) from loan where closed_at is not null and id = " + loan.loanId()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("T107: or what was paid is given back")
  void anExemptedReturnGivesBack() {
    var barcode = world.book();
    var loan = late(world.citizen(), barcode, 9);
    taken(barcode);
    pay(debts.ofLoan(loan.loanId()).getFirst().role(), 20);

    var exempted =
        exemptLoan.exempt(world.desk(null), loan.loanId(), "was in hospital", Method.CASH);

    assertThat(exempted.givenBack()).isEqualTo(kr(20));
    assertThat(balance(loan.loanId())).isEqualTo(kr(0));
  }

  @Test
  @DisplayName("T110: a return is not corrected to the future, nor to before the loan")
  void impossibleCorrections() {
    var barcode = world.book();
    var loan = late(world.citizen(), barcode, 9);

    assertThat(correct(loan.loanId(), daysAgo(1), null))
        .isEqualTo(new CorrectReturn.Outcome.UnknownLoan());
    taken(barcode);
    assertThat(correct(loan.loanId(), clock.instant().plusSeconds(900), null))
        .isInstanceOf(CorrectReturn.Outcome.Refused.class);
    assertThat(correct(loan.loanId(), Instant.EPOCH, null))
        .isInstanceOf(CorrectReturn.Outcome.Refused.class);
    assertThat(balance(loan.loanId())).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T83, T114: a renewal keeps the fee so far, and the ladder begins anew")
  void aRenewalKeepsTheFeeSoFar() {
    world.limit(LADDER.formatted("keep"));
    try {
      var barcode = world.book();
      var loan = late(world.citizen(), barcode, 9);

      assertThat(renewed(loan)).isInstanceOf(RenewOutcome.Renewed.class);
      assertThat(debts.ofLoan(loan.loanId()))
          .extracting(DebtRow::kind)
          .containsExactly(LineKind.LATE_FEE);
      world.makeOverdue(loan.loanId(), 2);
      var back = taken(barcode);

      assertThat(back.fee()).isEqualTo(kr(20));
      assertThat(balance(loan.loanId())).isEqualTo(kr(140));
      assertThat(
              world.count(
                  "select count(*) from loan where closed_at is null and id = " + loan.loanId()))
          .isEqualTo(1);
    } finally {
      world.noLimit();
    }
  }

  @Test
  @DisplayName("T83, T112: what a renewal charged keeps a loan open that came back in time")
  void aRenewalsFeeKeepsTheLoanOpen() {
    world.limit(LADDER.formatted("keep"));
    try {
      var card = world.citizen();
      var barcode = world.book();
      var loan = late(card, barcode, 9);
      renewed(loan);

      assertThat(taken(barcode).fee()).isNull();

      assertThat(
              world.count(
                  "select count(*) from loan where closed_at is null and id = " + loan.loanId()))
          .isEqualTo(1);
      assertThat(loansOf.person(world.desk(null), world.person(card))).isEmpty();
    } finally {
      world.noLimit();
    }
  }

  @Test
  @DisplayName("T83: a renewal forgives the fee where that is the rule")
  void aRenewalForgives() {
    world.limit(LADDER.formatted("forgive"));
    try {
      var loan = late(world.citizen(), world.book(), 9);

      assertThat(renewed(loan)).isInstanceOf(RenewOutcome.Renewed.class);
      assertThat(debts.ofLoan(loan.loanId())).isEmpty();
    } finally {
      world.noLimit();
    }
  }

  private RenewOutcome renewed(LoanReceipt loan) {
    return renew.renew(world.desk(null), new Renew.Wish(loan.loanId(), true, Said.NOTHING));
  }

  @Test
  @DisplayName("T115: a late return suspends at once, and two suspensions add")
  void aLateReturnSuspends() {
    world.limit(PAUSE.formatted("added"));
    try {
      var card = world.citizen();
      var one = world.book();
      var two = world.book();
      late(card, one, 3);
      late(card, two, 2);

      assertThat(taken(one).effects()).contains(Effect.SUSPENDED);
      taken(two);

      assertThat(
              world.count(
                  "select max(datediff(ends_on, curdate())) from block where type = 'suspension'"
                      + (" and person_id = " + world.person(card))))
          .isBetween(9L, 11L); // ten days, wherever midnight falls
      var wish = new CheckOut.Wish(new ByKey(card), world.book(), Said.NOTHING);
      var declined = (CheckOutOutcome.Declined) checkOut.checkOut(world.desk(null), wish);
      assertThat(declined.because().reasons())
          .extracting(Reason::rule)
          .contains(LendingRule.BORROWER_BLOCKED);
    } finally {
      world.noLimit();
    }
  }

  private static Amount kr(long units) {
    return Amount.ofUnits(units);
  }
}
