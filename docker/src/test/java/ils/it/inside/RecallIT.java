package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.act.Said;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoansOf;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.lost.AgeToLost;
import ils.circulation.lost.DeclareLost;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.recall.RecallLoan;
import ils.circulation.recall.RecallLoan.Outcome;
import ils.circulation.recall.RecallReceipt;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Loans that are called back for another, in the war and a real database. */
@ExtendWith(ArquillianExtension.class)
class RecallIT {

  @Inject LendingWorld world;
  @Inject LostWorld lost;
  @Inject RecallLoan recallLoan;
  @Inject Renew renew;
  @Inject LoansOf loansOf;
  @Inject DeclareLost declareLost;
  @Inject AgeToLost ageToLost;

  @BeforeEach
  void openTheLibrary() {
    world.open();
    lost.rules("recall-guarantee 10\nrecall-return 5\nlost-after-recalled 5");
  }

  @AfterEach
  void noRules() {
    lost.noRules();
  }

  private RecallReceipt recalled(LoanReceipt loan) {
    return ((Outcome.Recalled) recallLoan.recall(world.desk(null), loan.loanId())).receipt();
  }

  @Test
  @DisplayName("T201, T203: due on day 10; a second recall changes nothing")
  void dueSooner() {
    var loan = lost.lent(world.citizen());

    var receipt = recalled(loan);

    assertThat(receipt.dueBefore()).isEqualTo(loan.dueOn());
    assertThat(receipt.dueOn()).isEqualTo(loan.dueOn().minusDays(18));
    assertThat(recalled(loan))
        .isEqualTo(new RecallReceipt(loan.loanId(), receipt.dueOn(), receipt.dueOn()));
    assertThat(lost.events(loan, "LoanRecalled")).isEqualTo(1);
  }

  @Test
  @DisplayName("RE-05, T73: what is called back is not renewed, in the act and in the list")
  void notRenewed() {
    String card = world.citizen();
    var loan = lost.lent(card);
    recalled(loan);

    var outcome =
        (RenewOutcome.Declined)
            renew.renew(world.desk(null), new Renew.Wish(loan.loanId(), true, Said.NOTHING));

    assertThat(outcome.because().reasons()).extracting(Reason::rule).contains(LendingRule.RECALLED);
    assertThat(loansOf.person(world.desk(null), world.person(card)).getFirst().reasons())
        .extracting(Reason::rule)
        .contains(LendingRule.RECALLED);
  }

  @Test
  @DisplayName("T135: a recalled loan is lost by its own days, another by those of all")
  void ageing() {
    var recalled = lost.lent(world.citizen());
    var other = lost.lent(world.citizen());
    recalled(recalled);
    world.makeOverdue(recalled.loanId(), 6);
    world.makeOverdue(other.loanId(), 6);

    ageToLost.run();

    assertThat(lost.loan(recalled)).isEqualTo("LOST");
    assertThat(lost.loan(other)).isEqualTo("OPEN");
    assertThat(
            lost.one(
                "select datediff(x.lost_on, l.due_on) from loan_loss x"
                    + " join loan l on l.id = x.loan_id where l.id = "
                    + recalled.loanId()))
        .isEqualTo(5);
  }

  @Test
  @DisplayName("RE-09, RE-17: what is lost or has ended is not called back")
  void notCalledBack() {
    var loan = lost.lent(world.citizen());
    declareLost.declare(world.desk(null), loan.loanId(), null);
    assertThat(refused(loan)).isEqualTo(LendingRule.LOST_OR_CLAIMED);

    lost.back(loan.barcode());

    assertThat(refused(loan)).isEqualTo(LendingRule.LOAN_CLOSED);
    assertThat(recallLoan.recall(world.desk(null), 1L)).isEqualTo(new Outcome.UnknownLoan());
  }

  private LendingRule refused(LoanReceipt loan) {
    return ((Outcome.Refused) recallLoan.recall(world.desk(null), loan.loanId()))
        .reasons()
        .getFirst()
        .rule();
  }
}
