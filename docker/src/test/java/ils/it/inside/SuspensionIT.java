package ils.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ils.circulation.account.ExemptLoan;
import ils.circulation.blocks.LiftBlock;
import ils.circulation.loans.CorrectReturn;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.lost.DeclareLost;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.core.event.Actor;
import ils.core.event.Channel;
import ils.core.event.Occasion;
import ils.core.org.NodeType;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Suspensions that follow their return when it is put right, exempted, or was a loss. */
@ExtendWith(ArquillianExtension.class)
class SuspensionIT {

  private static final String PAUSE =
      """
      rule-set test
      fee-model pause suspend
        days 2 per 1
        overlap added
      rule all
        period 28 days
        fee pause
        lost-bill none
        lost-return-fee %s
      """;

  @Inject LendingWorld world;
  @Inject CoreWorld core;
  @Inject LostWorld lost;
  @Inject CorrectReturn correctReturn;
  @Inject ExemptLoan exemptLoan;
  @Inject DeclareLost declareLost;
  @Inject LiftBlock liftBlock;
  @Inject Clock clock;

  private String card = "";

  @BeforeEach
  void lateMeansSuspended() {
    world.open();
    world.limit(PAUSE.formatted("keep"));
    card = world.citizen();
  }

  @AfterEach
  void noRules() {
    world.noLimit();
  }

  private LoanReceipt backLate(int days) {
    var loan = lost.late(card, days);
    lost.back(loan.barcode());
    return loan;
  }

  private CorrectReturn.Receipt corrected(LoanReceipt loan, int daysAgo) {
    var at = clock.instant().minus(Duration.ofDays(daysAgo));
    var wish = new CorrectReturn.Wish(loan.loanId(), at, "lay in the box", null);
    return ((CorrectReturn.Outcome.Corrected) correctReturn.correct(world.desk(null), wish))
        .receipt();
  }

  /** Days from today to the last day of the suspension in force; below zero for none. */
  private long suspendedDays() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Copenhagen"));
    return world.count(
        "select coalesce(max(datediff(ends_on, '%s')), -1) from block where type = 'suspension'"
                .formatted(today)
            + (" and lifted_at is null and person_id = " + world.person(card)));
  }

  private long blocks() {
    return world.count("select count(*) from block where person_id = " + world.person(card));
  }

  private long events(String kind) {
    return world.count(
        "select count(*) from event where kind = '%s' and person_id = %d"
            .formatted(kind, world.person(card)));
  }

  @Test
  @DisplayName("T108, T115: a return corrected to before the due date lifts its suspension")
  void correctedToInTime() {
    var loan = backLate(5);
    assertThat(suspendedDays()).isBetween(9L, 11L); // ten days, wherever midnight falls

    var receipt = corrected(loan, 6);

    assertThat(receipt.effects()).containsExactly(Effect.SUSPENSION_LIFTED);
    assertThat(receipt.suspendedUntil()).isNull();
    assertThat(suspendedDays()).isEqualTo(-1);
    assertThat(events("BlockLifted")).isEqualTo(1);
  }

  @Test
  @DisplayName("T109, T115: corrected within the delay the suspension is shorter, and is one")
  void correctedWithinTheDelay() {
    var loan = backLate(9);

    var receipt = corrected(loan, 1);

    assertThat(receipt.effects()).containsExactly(Effect.SUSPENSION_SHORTENED);
    assertThat(suspendedDays()).isBetween(14L, 16L); // eight days late, from yesterday
    assertThat(blocks()).isEqualTo(1);
    assertThat(events("SuspensionMoved")).isEqualTo(1);
  }

  @Test
  @DisplayName("T115: of two that add, the one that is corrected away takes its days with it")
  void ofTwoThatAdd() {
    var first = lost.late(card, 3);
    var second = lost.late(card, 2);
    lost.back(first.barcode());
    lost.back(second.barcode());
    assertThat(suspendedDays()).isBetween(9L, 11L);

    var receipt = corrected(first, 4);

    assertThat(receipt.effects()).containsExactly(Effect.SUSPENSION_SHORTENED);
    assertThat(suspendedDays()).isBetween(3L, 5L);
  }

  @Test
  @DisplayName("T115: corrected away and back again, the borrower is suspended as before")
  void correctedBackAgain() {
    var loan = backLate(5);
    corrected(loan, 6);

    assertThat(corrected(loan, 0).effects()).containsExactly(Effect.SUSPENDED);
    assertThat(suspendedDays()).isBetween(9L, 11L);
  }

  @Test
  @DisplayName("T115: what staff have lifted is not set again by a correction")
  void whatStaffHaveLifted() {
    var loan = backLate(9);
    long block = world.count("select max(id) from block where person_id = " + world.person(card));
    liftBlock.lift(world.desk(null), block);

    assertThat(corrected(loan, 1).effects()).isEmpty();
    assertThat(suspendedDays()).isEqualTo(-1);
  }

  @Test
  @DisplayName("T107, T115: an exempted return lifts its suspension, and tells so")
  void exempted() {
    var loan = backLate(5);

    var exempted = exemptLoan.exempt(world.desk(null), loan.loanId(), "was in hospital", null);

    assertThat(exempted.effects()).containsExactly(Effect.SUSPENSION_LIFTED);
    assertThat(suspendedDays()).isEqualTo(-1);
    corrected(loan, 1);
    assertThat(suspendedDays()).isEqualTo(-1);
  }

  @Test
  @DisplayName("T107, T115: the loan of another municipality is not found, nor one that never was")
  void exemptedElsewhere() {
    var loan = backLate(5);
    long town = core.node(null, NodeType.MUNICIPALITY);
    long elsewhere = core.node(town, NodeType.BRANCH);
    var desk = new Occasion(Actor.OPERATOR, Channel.DESK, elsewhere, null);

    for (var wrong : List.of(loan.loanId(), 77L)) {
      assertThatThrownBy(() -> exemptLoan.exempt(desk, wrong, "was in hospital", null))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.problem().type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    assertThat(suspendedDays()).isBetween(9L, 11L);
    assertThat(events("BlockLifted")).isZero();
  }

  @Test
  @DisplayName("T115, T136: a lost item comes back: by nothing the suspension for it is lifted")
  void lostAndFoundByNothing() {
    world.limit(PAUSE.formatted("nothing"));
    var loan = lost.late(card, 5);
    declareLost.declare(world.desk(null), loan.loanId(), null);
    assertThat(suspendedDays()).isBetween(9L, 11L);

    assertThat(lost.back(loan.barcode()).effects()).contains(Effect.SUSPENSION_LIFTED);
    assertThat(suspendedDays()).isEqualTo(-1);
  }

  @Test
  @DisplayName("T115, T136: by charge it counts up to the return, by keep it stays")
  void lostAndFoundByCharge() {
    world.limit(PAUSE.formatted("charge"));
    var loan = lost.late(card, 5);
    declareLost.declare(world.desk(null), loan.loanId(), null);
    lost.lostEarlier(loan, 2);
    lost.execute(
        "update suspension set from_day = from_day - interval 2 day, days = 6 where loan_id = ?",
        loan.loanId());
    lost.execute(
        "update block b join suspension s on s.block_id = b.id"
            + " set b.ends_on = s.from_day + interval 6 day where s.loan_id = ?",
        loan.loanId());
    assertThat(suspendedDays()).isBetween(3L, 5L);

    assertThat(lost.back(loan.barcode()).effects()).contains(Effect.SUSPENDED);
    assertThat(suspendedDays()).isBetween(9L, 11L);
    assertThat(blocks()).isEqualTo(1);
  }
}
