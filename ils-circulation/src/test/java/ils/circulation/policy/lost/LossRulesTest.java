package ils.circulation.policy.lost;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.circulation.policy.lending.RenewalFacts.State;
import ils.core.money.Amount;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossRulesTest {

  private static List<LendingRule> rules(List<Reason> reasons) {
    return reasons.stream().map(Reason::rule).toList();
  }

  @Test
  @DisplayName("LO-01, LO-02, T132: a loan is declared lost once, and while it runs")
  void aLossIsDeclaredOnce() {
    assertThat(LossRules.againstLosing(State.OPEN)).isEmpty();
    assertThat(LossRules.againstLosing(State.CLAIMED)).isEmpty();
    assertThat(rules(LossRules.againstLosing(State.LOST)))
        .containsExactly(LendingRule.LOST_ALREADY);
    assertThat(rules(LossRules.againstLosing(State.CLOSED)))
        .containsExactly(LendingRule.NO_OPEN_LOAN);
  }

  @Test
  @DisplayName("LO-02, LO-03, T142, T144: what runs or is lost can be claimed, once")
  void aClaimIsMadeOnce() {
    assertThat(LossRules.againstClaiming(State.OPEN)).isEmpty();
    assertThat(LossRules.againstClaiming(State.LOST)).isEmpty();
    assertThat(rules(LossRules.againstClaiming(State.CLAIMED)))
        .containsExactly(LendingRule.CLAIMED_ALREADY);
    assertThat(rules(LossRules.againstClaiming(State.CLOSED)))
        .containsExactly(LendingRule.NO_OPEN_LOAN);
  }

  @Test
  @DisplayName("LO-04: only a claim is resolved")
  void onlyAClaimIsResolved() {
    assertThat(LossRules.againstResolving(State.CLAIMED)).isEmpty();
    assertThat(rules(LossRules.againstResolving(State.OPEN)))
        .containsExactly(LendingRule.NOT_CLAIMED);
  }

  @Test
  @DisplayName("LO-05, T142: staff are warned from the claim on that makes them many")
  void manyClaimsAreTold() {
    assertThat(LossRules.notesOnClaim(2, 3)).isEmpty();
    assertThat(rules(LossRules.notesOnClaim(3, 3))).containsExactly(LendingRule.CLAIMED_OFTEN);
    assertThat(LossRules.notesOnClaim(99, null)).isEmpty();
  }

  @ParameterizedTest(name = "{0} for an item worth 300: refused {1}")
  @CsvSource({"0.00, true", "-1.00, true", "0.01, false", "300.00, false", "300.01, true"})
  @DisplayName("LO-09, T133: what staff decide lies between nothing and what the item is worth")
  void amountsOfStaff(String amount, boolean refused) {
    assertThat(LossRules.againstAmount(Amount.parse(amount), Amount.ofUnits(300)))
        .hasSize(refused ? 1 : 0)
        .allMatch(reason -> reason.rule() == LendingRule.AMOUNT_OUT_OF_RANGE);
  }

  @Test
  @DisplayName("LO-09: an item of unknown worth sets no ceiling")
  void unknownWorth() {
    assertThat(LossRules.againstAmount(Amount.ofUnits(5000), null)).isEmpty();
  }
}
