package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.LoanReceipt;
import ils.circulation.lost.ActOutcome;
import ils.circulation.lost.ClaimReturned;
import ils.circulation.lost.DeclareLost;
import ils.circulation.lost.LossReceipt;
import ils.circulation.lost.ResolveClaim;
import ils.core.money.Amount;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Books that were lent together share one late fee, also when they were lost and come back. */
@ExtendWith(ArquillianExtension.class)
class LostDeliveryIT {

  private static final String RULES =
      """
      rule-set test
      fee-model steps ladder
        adult 1:20 8:120 31:230
        per delivery
      rule all
        period 28 days
        fee steps
        lost-bill none
        lost-late-fee %s
        lost-return-fee %s
      """;

  @Inject LendingWorld world;
  @Inject LostWorld lost;
  @Inject DeclareLost declareLost;
  @Inject ClaimReturned claimReturned;
  @Inject ResolveClaim resolveClaim;
  @Inject Clock clock;

  private LoanReceipt one;
  private LoanReceipt two;

  @BeforeEach
  void openTheLibrary() {
    world.open();
  }

  @AfterEach
  void noRules() {
    world.noLimit();
  }

  /** Two books of one borrower, nine days late. */
  private void lentTogether(String atLoss, String onReturn) {
    world.limit(RULES.formatted(atLoss, onReturn));
    String card = world.citizen();
    one = lost.late(card, 9);
    two = lost.late(card, 9);
  }

  private void lose(LoanReceipt loan) {
    declareLost.declare(world.desk(null), loan.loanId(), null);
  }

  /** They were lost five days after they were due, and the fee of 20 was charged then. */
  private void lostWhenFiveDaysLate() {
    for (LoanReceipt loan : new LoanReceipt[] {one, two}) {
      world.makeOverdue(loan.loanId(), 5);
      lose(loan);
    }
    for (LoanReceipt loan : new LoanReceipt[] {one, two}) {
      lost.lostEarlier(loan, 4);
      lost.execute(
          "update loan set due_on = due_on - interval 4 day, due_at = due_at - interval 4 day,"
              + " version = version + 1 where id = ?",
          loan.loanId());
    }
    lost.execute(
        "update account_line a join loan l on l.id = a.loan_id set a.once_key ="
            + " concat('late/', l.lent_on, '/', l.due_on, '/', ?)"
            + " where a.role_id = ? and a.kind = 'LATE_FEE'",
        LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen")).minusDays(4),
        one.roleId());
  }

  @Test
  @DisplayName("T101, T142: a claim after a loss that is not believed charges no second late fee")
  void aClaimThatIsNotBelieved() {
    lentTogether("charge", "keep");
    lose(one);
    lose(two);
    for (LoanReceipt loan : new LoanReceipt[] {one, two}) {
      claimReturned.claim(world.desk(null), loan.loanId(), null);
      lost.execute( // on another day than the loss
          "update loan_claim set claimed_at = claimed_at - interval 2 day where loan_id = ?",
          loan.loanId());
      var preview = (ActOutcome.Done<LossReceipt>) resolve(loan);
      assertThat(preview.receipt().lateFee()).isEqualTo(Amount.NONE);
      resolveClaim.resolve(world.desk(null), loan.loanId(), ResolveClaim.As.LOST, null);
    }

    assertThat(lost.loan(one)).isEqualTo("LOST");
    assertThat(owed()).isEqualTo(kr(120));
  }

  private ActOutcome<LossReceipt> resolve(LoanReceipt loan) {
    return resolveClaim.previewLost(world.desk(null), loan.loanId());
  }

  private Amount owed() {
    return lost.owes(one);
  }

  private static Amount kr(long units) {
    return Amount.ofUnits(units);
  }

  @Test
  @DisplayName("T101, T136: by restore the fee of the delivery is charged once, not per book")
  void byRestore() {
    lentTogether("charge", "restore");
    lose(one);
    lose(two);
    assertThat(owed()).isEqualTo(kr(120));

    lost.back(one.barcode());
    lost.back(two.barcode());

    assertThat(owed()).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T101, T136: what was forgiven at the loss is restored once for both")
  void forgivenAtTheLoss() {
    lentTogether("forgive", "restore");
    lose(one);
    lose(two);
    assertThat(owed()).isEqualTo(Amount.NONE);

    lost.back(one.barcode());
    lost.back(two.barcode());

    assertThat(owed()).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T101, T136: by charge the fee up to the return is charged once for both")
  void byCharge() {
    lentTogether("charge", "charge");
    lostWhenFiveDaysLate();
    assertThat(owed()).isEqualTo(kr(20));

    lost.back(one.barcode());
    assertThat(owed()).isEqualTo(kr(120));
    lost.back(two.barcode());

    assertThat(owed()).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T101, T136: one was lost and the other not, and both come back the same day")
  void oneWasLost() {
    lentTogether("forgive", "charge");
    lose(one);

    lost.back(one.barcode());
    assertThat(lost.back(two.barcode()).fee()).isNull();

    assertThat(owed()).isEqualTo(kr(120));
  }

  @Test
  @DisplayName("T101, T136: and the other way round")
  void theOtherWayRound() {
    lentTogether("forgive", "charge");
    lose(one);

    assertThat(lost.back(two.barcode()).fee()).isEqualTo(kr(120));
    assertThat(lost.back(one.barcode()).fee()).isNull();

    assertThat(owed()).isEqualTo(kr(120));
  }
}
