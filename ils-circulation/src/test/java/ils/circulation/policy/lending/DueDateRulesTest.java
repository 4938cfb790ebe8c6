package ils.circulation.policy.lending;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.RenewalFacts.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DueDateRulesTest {

  private static final LocalDate TODAY = Given.TODAY;

  private static List<LendingRule> against(State state, LocalDate lentOn, LocalDate dueOn) {
    return DueDateRules.against(state, lentOn, dueOn, TODAY).stream().map(Reason::rule).toList();
  }

  @Test
  @DisplayName("A85: a due date may be today or later, also earlier than before")
  void todayOrLater() {
    assertThat(against(State.OPEN, TODAY.minusDays(9), TODAY)).isEmpty();
    assertThat(against(State.OPEN, TODAY, TODAY.plusYears(1))).isEmpty();
  }

  @Test
  @DisplayName("DD-01, DD-02: not in the past, and not before the loan")
  void notInThePast() {
    assertThat(against(State.OPEN, TODAY.minusDays(9), TODAY.minusDays(1)))
        .containsExactly(LendingRule.DUE_DATE_PAST);
    assertThat(against(State.OPEN, TODAY, TODAY.minusDays(1)))
        .containsExactly(LendingRule.DUE_DATE_PAST, LendingRule.DUE_DATE_BEFORE_LOAN);
  }

  @Test
  @DisplayName("DD-03, DD-04: not for a loan that has ended, nor for one lost or claimed")
  void notForALoanThatIsNotRunning() {
    LocalDate lentOn = TODAY.minusDays(9);

    assertThat(against(State.CLOSED, lentOn, TODAY))
        .containsExactly(LendingRule.DUE_DATE_OF_CLOSED);
    assertThat(against(State.LOST, lentOn, TODAY)).containsExactly(LendingRule.DUE_DATE_OF_LOST);
    assertThat(against(State.CLAIMED, lentOn, TODAY)).containsExactly(LendingRule.DUE_DATE_OF_LOST);
  }
}
