package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.CheckIn;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoansOf;
import ils.circulation.lost.ActOutcome;
import ils.circulation.lost.AgeToLost;
import ils.circulation.lost.ClaimReceipt;
import ils.circulation.lost.ClaimReturned;
import ils.circulation.lost.DamageItem;
import ils.circulation.lost.DeclareLost;
import ils.circulation.lost.LossReceipt;
import ils.circulation.lost.ReportMissing;
import ils.circulation.lost.ResolveClaim;
import ils.circulation.lost.ResolveClaim.As;
import ils.circulation.lost.WithdrawItem;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Claims, missing, damaged and withdrawn items, in the war and a real database. */
@ExtendWith(ArquillianExtension.class)
class ClaimsIT {

  @Inject LendingWorld world;
  @Inject LostWorld lost;
  @Inject ClaimReturned claimReturned;
  @Inject ResolveClaim resolveClaim;
  @Inject DeclareLost declareLost;
  @Inject AgeToLost ageToLost;
  @Inject ReportMissing reportMissing;
  @Inject DamageItem damageItem;
  @Inject WithdrawItem withdrawItem;
  @Inject LoansOf loansOf;
  @Inject CheckIn checkIn;
  @Inject Ids ids;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    lost.rules("claims-warning 2");
  }

  @AfterEach
  void noRules() {
    lost.noRules();
  }

  private ClaimReceipt claimed(LoanReceipt loan) {
    return ((ActOutcome.Done<ClaimReceipt>)
            claimReturned.claim(world.desk(null), loan.loanId(), "put it in the box"))
        .receipt();
  }

  private ActOutcome<ClaimReceipt> resolve(LoanReceipt loan, As how) {
    return resolveClaim.resolve(world.desk(null), loan.loanId(), how, null);
  }

  private static List<LendingRule> rules(ActOutcome<?> outcome) {
    return ((ActOutcome.Declined<?>) outcome).reasons().stream().map(Reason::rule).toList();
  }

  private static Amount kr(long units) {
    return Amount.ofUnits(units);
  }

  @Test
  @DisplayName("LO-05, T142: a claim costs nothing more and is counted on the person")
  void aClaimIsCounted() {
    var card = world.citizen();
    var first = lost.late(card, 9);
    var second = lost.late(card, 9);

    assertThat(claimed(first).claims()).isEqualTo(1);
    var receipt = claimed(second);

    assertThat(receipt.claims()).isEqualTo(2);
    assertThat(receipt.notes()).extracting(Reason::rule).containsExactly(LendingRule.CLAIMED_OFTEN);
    assertThat(loansOf.person(world.desk(null), world.person(card)))
        .allMatch(row -> row.feeSoFar().isNone() && !row.isRenewable());
    assertThat(rules(claimReturned.claim(world.desk(null), first.loanId(), null)))
        .containsExactly(LendingRule.CLAIMED_ALREADY);
  }

  @Test
  @DisplayName(
      "T142: at a return the claim is resolved, and the fee is that of the day of the claim")
  void aReturnResolvesTheClaim() {
    var loan = lost.late(world.citizen(), 9);
    claimed(loan);
    lost.execute(
        "update loan_claim set claimed_at = claimed_at - interval 4 day where loan_id = ?",
        loan.loanId());

    var receipt = lost.back(loan.barcode());

    assertThat(receipt.effects()).contains(Effect.LOAN_CLOSED, Effect.CLAIM_RESOLVED);
    assertThat(receipt.fee()).isEqualTo(kr(20));
    assertThat(lost.text("select resolution from loan_claim where loan_id = " + loan.loanId()))
        .isEqualTo("RETURNED");
  }

  @Test
  @DisplayName("T142: by the rule 'scan' the fee is that of the day of the scan")
  void theDayOfTheScan() {
    lost.rules("claim-returned-on scan");
    var loan = lost.late(world.citizen(), 9);
    claimed(loan);

    assertThat(lost.back(loan.barcode()).fee()).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T129: found by the library, the claim is closed and nothing is charged")
  void foundByTheLibrary() {
    var loan = lost.late(world.citizen(), 40);
    claimed(loan);

    assertThat(resolve(loan, As.FOUND)).isInstanceOf(ActOutcome.Done.class);

    assertThat(lost.owes(loan)).isEqualTo(Amount.NONE);
    assertThat(lost.loan(loan)).isEqualTo("RETURNED");
    assertThat(lost.item(loan)).isEqualTo("AVAILABLE");
    assertThat(lost.text("select resolution from loan_claim where loan_id = " + loan.loanId()))
        .isEqualTo("FOUND");
  }

  @Test
  @DisplayName("LO-04, T143: declared missing, the loan is closed without a fee, the item missing")
  void declaredMissing() {
    var loan = lost.late(world.citizen(), 40);
    assertThat(rules(resolve(loan, As.MISSING))).containsExactly(LendingRule.NOT_CLAIMED);
    claimed(loan);

    resolve(loan, As.MISSING);

    assertThat(lost.owes(loan)).isEqualTo(Amount.NONE);
    assertThat(lost.loan(loan)).isEqualTo("RETURNED");
    assertThat(lost.item(loan)).isEqualTo("MISSING");
    assertThat(lost.back(loan.barcode()).effects()).contains(Effect.LOST_FOUND);
    assertThat(lost.item(loan)).isEqualTo("AVAILABLE");
  }

  @Test
  @DisplayName("T142: not believed, the loan is lost since the claim, and billed as shown before")
  void notBelieved() {
    var loan = lost.late(world.citizen(), 9);
    claimed(loan);
    var preview = resolveClaim.previewLost(world.desk(null), loan.loanId());

    resolve(loan, As.LOST);

    assertThat(preview).isInstanceOf(ActOutcome.Done.class);
    assertThat(lost.loan(loan)).isEqualTo("LOST");
    assertThat(lost.owes(loan)).isEqualTo(kr(120 + 300 + 90));
  }

  @Test
  @DisplayName("T144: claimed after the loss, the bill falls away by the rule, or stands")
  void claimedAfterTheLoss() {
    var one = lost.late(world.citizen(), 9);
    declareLost.declare(world.desk(null), one.loanId(), null);
    assertThat(claimed(one).cancelsBill()).isTrue();
    assertThat(lost.owes(one)).isEqualTo(kr(120));
    assertThat(lost.item(one)).isEqualTo("ON_LOAN");

    lost.rules("claim-cancels-bill no");
    var two = lost.late(world.citizen(), 9);
    declareLost.declare(world.desk(null), two.loanId(), null);
    assertThat(claimed(two).cancelsBill()).isFalse();
    assertThat(lost.owes(two)).isEqualTo(kr(120 + 300 + 90));

    resolve(two, As.LOST);
    assertThat(lost.owes(two)).isEqualTo(kr(120 + 300 + 90));
  }

  @Test
  @DisplayName("T132, T142: declared lost while claimed, it is lost since the claim, which is over")
  void declaredLostWhileClaimed() {
    var loan = lost.late(world.citizen(), 9);
    claimed(loan);
    lost.execute(
        "update loan_claim set claimed_at = claimed_at - interval 4 day where loan_id = ?",
        loan.loanId());

    var shown = (ActOutcome.Done<LossReceipt>) declareLost.preview(desk(), loan.loanId());
    var done = (ActOutcome.Done<LossReceipt>) declareLost.declare(desk(), loan.loanId(), null);

    assertThat(done.receipt()).isEqualTo(shown.receipt());
    assertThat(lost.owes(loan)).isEqualTo(kr(20 + 300 + 90));
    assertThat(lost.text("select resolution from loan_claim where loan_id = " + loan.loanId()))
        .isEqualTo("LOST");
    assertThat(lost.events(loan, "ClaimResolved")).isEqualTo(1);
    assertThat(claimed(loan).claims()).isEqualTo(2);
  }

  private Occasion desk() {
    return world.desk(null);
  }

  @Test
  @DisplayName("T132, T144: declared lost again while its bill stands, nothing is billed twice")
  void declaredLostWhileTheBillStands() {
    lost.rules("claim-cancels-bill no");
    var loan = lost.late(world.citizen(), 9);
    declareLost.declare(desk(), loan.loanId(), null);
    claimed(loan);

    var done = (ActOutcome.Done<LossReceipt>) declareLost.declare(desk(), loan.loanId(), null);

    assertThat(done.receipt().total()).isEqualTo(Amount.NONE);
    assertThat(lost.loan(loan)).isEqualTo("LOST");
    assertThat(lost.item(loan)).isEqualTo("LOST");
    assertThat(lost.owes(loan)).isEqualTo(kr(120 + 300 + 90));
  }

  @Test
  @DisplayName("T142: a bill that is to come waits while the borrower claims to have returned it")
  void theBillWaitsForTheClaim() {
    lost.rules("claim-cancels-bill no\nlost-bill-after 5");
    var loan = lost.late(world.citizen(), 32);
    ageToLost.run();
    assertThat(lost.loan(loan)).isEqualTo("LOST");
    claimed(loan);
    lost.execute(
        "update loan_loss set bill_on = lost_on where loan_id = ?", loan.loanId()); // has come

    ageToLost.run();
    assertThat(lost.open(loan, "REPLACEMENT")).isEqualTo(Amount.NONE);
    resolve(loan, As.LOST);
    ageToLost.run();

    assertThat(lost.open(loan, "REPLACEMENT")).isEqualTo(kr(300));
  }

  @Test
  @DisplayName(
      "T147: a pupil's lost book is billed to the guardian, else stands on the school's list")
  void whoIsBilled() {
    lost.rules("lost-payer guardian\nfee none");
    var unknown = lost.late(world.citizen(), 40);
    declareLost.declare(world.desk(null), unknown.loanId(), null);
    var child = lost.late(world.citizen(), 40);
    var guardian = lost.lent(world.citizen());
    lost.execute(
        "insert into relation (id, kind, person_id, other_id, starts_on)"
            + " values (?, 'GUARDIAN', ?, ?, '2020-01-01')",
        ids.next(),
        guardian.personId(),
        child.personId());

    declareLost.declare(world.desk(null), child.loanId(), null);

    assertThat(lost.owes(unknown)).isEqualTo(Amount.NONE);
    assertThat(lost.one("select school_minor from loan_loss where loan_id = " + unknown.loanId()))
        .isEqualTo(39000);
    assertThat(lost.owes(child)).isEqualTo(Amount.NONE);
    assertThat(lost.owes(guardian)).isEqualTo(kr(390));

    lost.back(child.barcode());
    lost.back(unknown.barcode());

    assertThat(lost.owes(guardian)).isEqualTo(kr(90));
    assertThat(lost.one("select school_minor from loan_loss where loan_id = " + unknown.loanId()))
        .isEqualTo(9000);
  }

  @Test
  @DisplayName("LO-06, T128: what is on loan cannot go missing; what is missing turns up by a scan")
  void missing() {
    var loan = lost.lent(world.citizen());
    var book = world.book();

    assertThat(rules(reportMissing.report(world.desk(null), loan.barcode(), null)))
        .containsExactly(LendingRule.WRONG_STATE);
    assertThat(reportMissing.report(world.desk(null), book, "not on its shelf"))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(lost.back(book).effects()).containsExactly(Effect.LOST_FOUND, Effect.SHELVED);
    assertThat(reportMissing.report(world.desk(null), "NOSUCH99", null))
        .isInstanceOf(ActOutcome.Unknown.class);
  }

  @Test
  @DisplayName("T124: missing on its way: the transit ends with that cause, and stays on record")
  void missingOnItsWay() {
    var book = world.book();
    checkIn.checkIn(
        new Occasion(Actor.OPERATOR, Channel.DESK, world.branch(), null), CheckIn.Wish.of(book));

    reportMissing.report(world.desk(null), book, "the crate came without it");

    assertThat(
            lost.text(
                "select t.ended from transit t join item i on i.id = t.item_id where i.barcode = '"
                    + book
                    + "'"))
        .isEqualTo("MISSING");
  }

  @Test
  @DisplayName(
      "LO-09: damaged on loan, the loan ends and is charged what staff decide, within reason")
  void damaged() {
    var loan = lost.lent(world.citizen());

    var tooMuch = damage(loan, kr(301));
    assertThat(rules(tooMuch)).containsExactly(LendingRule.AMOUNT_OUT_OF_RANGE);
    assertThat(lost.item(loan)).isEqualTo("ON_LOAN");
    damage(loan, kr(75));

    assertThat(lost.item(loan)).isEqualTo("DAMAGED");
    assertThat(lost.loan(loan)).isEqualTo("RETURNED");
    assertThat(lost.open(loan, "DAMAGE")).isEqualTo(kr(75));
    assertThat(
            lost.one("select count(*) from loan where closed_at is null and id = " + loan.loanId()))
        .isEqualTo(1);
  }

  private ActOutcome<?> damage(LoanReceipt loan, Amount fee) {
    return damageItem.damage(
        world.desk(null), new DamageItem.Wish(loan.barcode(), fee, "coffee on every page"));
  }

  @Test
  @DisplayName("LO-07, T149: an item on loan is withdrawn only if its loan is closed first")
  void withdrawnOnLoan() {
    var loan = lost.lent(world.citizen());

    var asked = withdrawItem.withdraw(world.desk(null), loan.barcode(), Set.of(), null);
    assertThat(rules(asked)).containsExactly(LendingRule.WITHDRAWN_ON_LOAN);
    assertThat(lost.loan(loan)).isEqualTo("OPEN");
    withdrawItem.withdraw(world.desk(null), loan.barcode(), Set.of(Choice.CLOSE_LOAN), null);

    assertThat(lost.loan(loan)).isEqualTo("RETURNED");
    assertThat(lost.item(loan)).isEqualTo("WITHDRAWN");
  }

  @Test
  @DisplayName("LO-07, T149: a lost item is withdrawn with its loan, and its bill stands")
  void withdrawnWhileLost() {
    lost.rules("lost-limit 0");
    var loan = lost.late(world.citizen(), 9);
    declareLost.declare(world.desk(null), loan.loanId(), null);
    assertThat(lost.blocks(loan)).isEqualTo(1);

    withdrawItem.withdraw(world.desk(null), loan.barcode(), Set.of(Choice.CLOSE_LOAN), null);

    assertThat(lost.loan(loan)).isEqualTo("LOST_CLOSED");
    assertThat(lost.item(loan)).isEqualTo("WITHDRAWN");
    assertThat(lost.blocks(loan)).isZero();
    assertThat(lost.owes(loan)).isEqualTo(kr(120 + 300 + 90));
  }
}
