package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoanReceipt.Found;
import ils.circulation.lost.ActOutcome;
import ils.circulation.lost.AgeToLost;
import ils.circulation.lost.DecideCost;
import ils.circulation.lost.DeclareLost;
import ils.circulation.lost.LossReceipt;
import ils.circulation.lost.OpenCost;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lost items, from the declaration to the money back, in the war and a real database. */
@ExtendWith(ArquillianExtension.class)
class LostIT {

  @Inject LendingWorld world;
  @Inject LostWorld lost;
  @Inject DeclareLost declareLost;
  @Inject DecideCost decideCost;
  @Inject AgeToLost ageToLost;
  @Inject Ids ids;

  @Resource ManagedExecutorService executor;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    lost.rules("");
  }

  @AfterEach
  void noRules() {
    lost.noRules();
  }

  private LossReceipt declared(LoanReceipt loan) {
    return ((ActOutcome.Done<LossReceipt>)
            declareLost.declare(world.desk(null), loan.loanId(), "said so at the desk"))
        .receipt();
  }

  private static List<LendingRule> rules(ActOutcome<?> outcome) {
    return ((ActOutcome.Declined<?>) outcome).reasons().stream().map(Reason::rule).toList();
  }

  private static Amount kr(long units) {
    return Amount.ofUnits(units);
  }

  @Test
  @DisplayName("T131, T134: declared lost, the loan stays open, the late fee stops, it is billed")
  void declaredLost() {
    var loan = lost.late(world.citizen(), 9);

    var preview = declareLost.preview(world.desk(null), loan.loanId());
    assertThat(lost.owes(loan)).isEqualTo(Amount.NONE);
    var receipt = declared(loan);

    assertThat(preview).isEqualTo(new ActOutcome.Done<>(receipt));
    assertThat(receipt.total()).isEqualTo(kr(120 + 300 + 90));
    assertThat(lost.owes(loan)).isEqualTo(receipt.total());
    assertThat(lost.loan(loan)).isEqualTo("LOST");
    assertThat(lost.item(loan)).isEqualTo("LOST");
    assertThat(lost.one("select count(*) from loan where open_item_id = " + loan.itemId()))
        .isEqualTo(1);
    assertThat(lost.events(loan, "LoanLost")).isEqualTo(1);
    assertThat(lost.events(loan, "LostBilled")).isEqualTo(1);
  }

  @Test
  @DisplayName("LO-01, LO-02, T132: declared twice, or on a loan that has ended, it is refused")
  void declaredTwice() {
    var loan = lost.late(world.citizen(), 9);
    declared(loan);

    var again = declareLost.declare(world.desk(null), loan.loanId(), null);
    lost.back(loan.barcode());
    var ended = declareLost.declare(world.desk(null), loan.loanId(), null);

    assertThat(rules(again)).containsExactly(LendingRule.LOST_ALREADY);
    assertThat(rules(ended)).containsExactly(LendingRule.NO_OPEN_LOAN);
    assertThat(declareLost.declare(world.desk(null), 1L, null))
        .isInstanceOf(ActOutcome.Unknown.class);
  }

  @Test
  @DisplayName("T132: the same request twice is one loss and one answer")
  void theSameRequestTwice() {
    var loan = lost.late(world.citizen(), 9);
    var desk = world.desk("lost-" + ids.next());

    var first = declareLost.declare(desk, loan.loanId(), null);

    assertThat(declareLost.declare(desk, loan.loanId(), null)).isEqualTo(first);
    assertThat(lost.owes(loan)).isEqualTo(kr(510));
  }

  @Test
  @DisplayName("T136, T130: back in time, unpaid: the replacement goes, the rest stays")
  void backInTimeUnpaid() {
    var loan = lost.late(world.citizen(), 9);
    declared(loan);

    var receipt = lost.back(loan.barcode());

    assertThat(receipt.effects())
        .containsExactly(
            Effect.LOAN_CLOSED, Effect.LOST_FOUND, Effect.BILL_CANCELLED, Effect.SHELVED);
    assertThat(receipt.cancelled()).isEqualTo(kr(300));
    assertThat(receipt.fee()).isNull();
    assertThat(lost.owes(loan)).isEqualTo(kr(120 + 90));
    assertThat(lost.item(loan)).isEqualTo("AVAILABLE");
    assertThat(lost.loan(loan)).isEqualTo("RETURNED");
  }

  @Test
  @DisplayName("T140, T139: paid, the loan ends; back in time, the price is to the payer's credit")
  void paidAndBackInTime() {
    var loan = lost.late(world.citizen(), 9);
    declared(loan);

    lost.pay(loan);
    assertThat(lost.loan(loan)).isEqualTo("LOST_CLOSED");
    assertThat(lost.item(loan)).isEqualTo("LOST_PAID");
    assertThat(
            lost.one(
                "select count(*) from loan where closed_at is not null and id = " + loan.loanId()))
        .isEqualTo(1);
    var receipt = lost.back(loan.barcode());

    assertThat(receipt.effects()).contains(Effect.LOST_FOUND, Effect.BILL_REFUNDED);
    assertThat(receipt.refunded()).isEqualTo(kr(300));
    assertThat(lost.owes(loan)).isEqualTo(kr(-300));
    assertThat(lost.item(loan)).isEqualTo("AVAILABLE");
  }

  @Test
  @DisplayName("LO-08, T137, T141: paid and back on day 30 of 30: no refund, staff are told")
  void paidAndBackTooLate() {
    var loan = lost.late(world.citizen(), 9);
    declared(loan);
    lost.pay(loan);
    lost.lostEarlier(loan, 30);

    var receipt = lost.back(loan.barcode());

    assertThat(receipt.refunded()).isEqualTo(Amount.NONE);
    assertThat(receipt.notes()).extracting(Reason::rule).contains(LendingRule.TOO_LATE_FOR_REFUND);
    assertThat(lost.owes(loan)).isEqualTo(Amount.NONE);
    assertThat(lost.item(loan)).isEqualTo("AVAILABLE");
  }

  @Test
  @DisplayName("T140: an open fee on another loan does not keep the loss from being paid")
  void anotherLoansFee() {
    var card = world.citizen();
    var loan = lost.late(card, 9);
    var other = lost.late(card, 40);
    declared(loan);
    lost.back(other.barcode());

    lost.pay(loan);

    assertThat(lost.loan(loan)).isEqualTo("LOST_CLOSED");
    assertThat(lost.owes(loan)).isEqualTo(kr(230));
  }

  @Test
  @DisplayName("T139: of two losses of one item only the latest is undone")
  void onlyTheLatestLoss() {
    var first = lost.late(world.citizen(), 9);
    declared(first);
    lost.pay(first);
    lost.execute("update item set state = 'AVAILABLE' where id = ?", first.itemId());
    var lent = lost.lend(world.citizen(), first.barcode(), Said.NOTHING);
    var second = ((CheckOutOutcome.Lent) lent).loan();
    declared(second);

    lost.back(first.barcode());

    assertThat(lost.owes(first)).isEqualTo(Amount.NONE);
    assertThat(lost.owes(second)).isEqualTo(kr(90));
  }

  @Test
  @DisplayName("T135: lost on day 31, once, however often and wherever the job runs")
  void agedOnce() throws InterruptedException, ExecutionException {
    var aged = lost.late(world.citizen(), 33);
    var young = lost.late(world.citizen(), 30);

    List<Callable<AgeToLost.Run>> nodes = List.of(ageToLost::run, ageToLost::run, ageToLost::run);
    for (var run : executor.invokeAll(nodes)) {
      assertThat(run.get().failed()).isZero();
    }
    ageToLost.run();

    assertThat(lost.loan(aged)).isEqualTo("LOST");
    assertThat(lost.loan(young)).isEqualTo("OPEN");
    assertThat(lost.events(aged, "LoanLost")).isEqualTo(1);
    assertThat(lost.owes(aged)).isEqualTo(kr(230 + 300 + 90));
    assertThat(
            lost.one(
                "select datediff(x.lost_on, l.due_on) from loan_loss x"
                    + " join loan l on l.id = x.loan_id where l.id = "
                    + aged.loanId()))
        .isEqualTo(31);
  }

  @Test
  @DisplayName("T135: billed some days after the loss, once")
  void billedLater() {
    lost.rules("lost-bill-after 14");
    var loan = lost.late(world.citizen(), 33);
    ageToLost.run();
    assertThat(lost.owes(loan)).isEqualTo(kr(230));

    lost.execute("update loan_loss set bill_on = '2026-01-01' where loan_id = ?", loan.loanId());
    ageToLost.run();
    ageToLost.run();

    assertThat(lost.owes(loan)).isEqualTo(kr(230 + 300 + 90));
  }

  @Test
  @DisplayName("T146: billed on day 31 and back on day 40: 230 and 90 stay, a letter can follow")
  void theDanishCase() {
    var loan = lost.late(world.citizen(), 40);
    ageToLost.run();

    var receipt = lost.back(loan.barcode());

    assertThat(receipt.cancelled()).isEqualTo(kr(300));
    assertThat(lost.open(loan, "LATE_FEE")).isEqualTo(kr(230));
    assertThat(lost.open(loan, "PROCESSING")).isEqualTo(kr(90));
    assertThat(lost.open(loan, "REPLACEMENT")).isEqualTo(Amount.NONE);
    assertThat(lost.events(loan, "LostBillCancelled")).isEqualTo(1);
  }

  @Test
  @DisplayName("T133, LO-09, LO-10: staff decide the actual cost once, in time and within reason")
  void actualCost() {
    lost.rules("lost-bill actual\nlost-cost-days 10");
    var loan = lost.late(world.citizen(), 9);
    assertThat(declared(loan).bill().costOpen()).isTrue();
    assertThat(lost.owes(loan)).isEqualTo(kr(120 + 90));
    assertThat(decideCost.all(world.desk(null)))
        .extracting(OpenCost::loanId)
        .contains(loan.loanId());

    var tooMuch = decideCost.decide(world.desk(null), loan.loanId(), kr(301));
    decideCost.decide(world.desk(null), loan.loanId(), kr(180));
    var again = decideCost.decide(world.desk(null), loan.loanId(), kr(180));

    assertThat(rules(tooMuch)).containsExactly(LendingRule.AMOUNT_OUT_OF_RANGE);
    assertThat(rules(again)).containsExactly(LendingRule.NO_COST_TO_DECIDE);
    assertThat(rules(decideCost.preview(world.desk(null), loan.loanId())))
        .containsExactly(LendingRule.NO_COST_TO_DECIDE);
    assertThat(decideCost.all(world.desk(null)))
        .extracting(OpenCost::loanId)
        .doesNotContain(loan.loanId());
    assertThat(lost.owes(loan)).isEqualTo(kr(120 + 90 + 180));
  }

  @Test
  @DisplayName(
      "T133, T140, LO-10: an actual cost that nobody decides expires, and ends what is paid")
  void actualCostExpires() {
    lost.rules("lost-bill actual\nlost-cost-days 10");
    var loan = lost.late(world.citizen(), 9);
    declared(loan);
    lost.pay(loan);
    assertThat(lost.loan(loan)).isEqualTo("LOST");
    lost.execute("update loan_loss set cost_until = '2026-01-01' where loan_id = ?", loan.loanId());

    ageToLost.run();

    assertThat(lost.loan(loan)).isEqualTo("LOST_CLOSED");
    assertThat(rules(decideCost.decide(world.desk(null), loan.loanId(), kr(180))))
        .containsExactly(LendingRule.NO_COST_TO_DECIDE);
    assertThat(lost.events(loan, "LostCostExpired")).isEqualTo(1);
  }

  @Test
  @DisplayName("T145, T50: lent to another instead of returned, the bill falls away the same way")
  void lentInsteadOfReturned() {
    var loan = lost.late(world.citizen(), 9);
    declared(loan);
    var said = new Said(Set.of(), null, Set.of(Choice.FOUND, Choice.CHECK_IN_FIRST), null);

    var lent = lost.lend(world.citizen(), loan.barcode(), said);

    assertThat(((CheckOutOutcome.Lent) lent).loan().found()).isEqualTo(new Found(kr(300), kr(0)));
    assertThat(lost.owes(loan)).isEqualTo(kr(120 + 90));
    assertThat(lost.loan(loan)).isEqualTo("RETURNED");
  }

  @Test
  @DisplayName("T145, T50: renewed with the item in hand, the loss is over and the loan goes on")
  void renewedInsteadOfReturned() {
    var card = world.citizen();
    var loan = lost.late(card, 9);
    declared(loan);
    var said = new Said(Set.of(), null, Set.of(Choice.FOUND, Choice.RENEW), null);

    var renewed = lost.lend(card, loan.barcode(), said);

    assertThat(((CheckOutOutcome.Renewed) renewed).loan().found())
        .isEqualTo(new Found(kr(300), kr(0)));
    assertThat(lost.owes(loan)).isEqualTo(kr(120 + 90));
    assertThat(lost.loan(loan)).isEqualTo("OPEN");
    assertThat(lost.item(loan)).isEqualTo("ON_LOAN");
  }

  @Test
  @DisplayName("T145, T141: an item that was paid for is lent again, and its price is refunded")
  void paidForAndLentAgain() {
    var loan = lost.late(world.citizen(), 9);
    declared(loan);
    lost.pay(loan);

    var lent = lost.lend(world.citizen(), loan.barcode(), Said.chose(Choice.FOUND));

    assertThat(((CheckOutOutcome.Lent) lent).loan().found()).isEqualTo(new Found(kr(0), kr(300)));
    assertThat(lost.owes(loan)).isEqualTo(kr(-300));
  }

  @Test
  @DisplayName("T148: more lost than the limit block the borrower; found or paid for, it is lifted")
  void manyLossesBlock() {
    lost.rules("lost-limit 1");
    var card = world.citizen();
    var one = lost.lent(card);
    var two = lost.lent(card);
    declared(one);
    assertThat(lost.blocks(one)).isZero();

    declared(two);
    assertThat(lost.blocks(one)).isEqualTo(1);
    var declined = lost.lend(card, world.book(), Said.NOTHING);
    lost.back(one.barcode());

    assertThat(declined).isInstanceOf(CheckOutOutcome.Declined.class);
    assertThat(lost.blocks(one)).isZero();
    assertThat(lost.one("select count(*) from block where role_id = " + one.roleId())).isEqualTo(1);
  }
}
