package ils.selfcheck.server;

import static ils.selfcheck.codes.PatronFlag.CARD_LOST;
import static ils.selfcheck.codes.PatronFlag.CHARGE_DENIED;
import static ils.selfcheck.codes.PatronFlag.EXCESSIVE_FEES;
import static ils.selfcheck.codes.PatronFlag.HOLD_DENIED;
import static ils.selfcheck.codes.PatronFlag.RECALL_DENIED;
import static ils.selfcheck.codes.PatronFlag.RENEWAL_DENIED;
import static ils.selfcheck.codes.PatronFlag.TOO_MANY_CHARGED;
import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.PatronAtMachine.Answer;
import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PatronFlagsTest {

  @Test
  void nothingStandsAgainstAPatronWithoutReasons() {
    assertThat(PatronFlags.of(patron(List.of(), false))).isEmpty();
  }

  @Test
  @DisplayName("CO-05: a debt over the limit denies loans and says why, and denies nothing else")
  void tellsADebt() {
    assertThat(PatronFlags.of(patron(List.of(), false, LendingRule.DEBT_OVER_LIMIT)))
        .containsExactlyInAnyOrder(CHARGE_DENIED, EXCESSIVE_FEES);
  }

  @Test
  @DisplayName("CO-04: as many loans as allowed")
  void tellsTheLimit() {
    assertThat(PatronFlags.of(patron(List.of(), false, LendingRule.LOAN_LIMIT)))
        .containsExactlyInAnyOrder(CHARGE_DENIED, TOO_MANY_CHARGED);
  }

  @Test
  @DisplayName("CO-03: a membership that has ended denies all four")
  void tellsAnEndedMembership() {
    assertThat(PatronFlags.of(patron(List.of(), false, LendingRule.ROLE_EXPIRED)))
        .containsExactlyInAnyOrder(CHARGE_DENIED, RENEWAL_DENIED, RECALL_DENIED, HOLD_DENIED);
  }

  @Test
  @DisplayName("CO-06: a lost card, and a block of renewals")
  void tellsBlocks() {
    var given = patron(List.of("card-lost"), true, LendingRule.BORROWER_BLOCKED);

    assertThat(PatronFlags.of(given))
        .containsExactlyInAnyOrder(CHARGE_DENIED, RENEWAL_DENIED, CARD_LOST);
  }

  private static Answer.Patron patron(
      List<String> blocks, boolean stopsRenewals, LendingRule... against) {
    List<Reason> reasons =
        Stream.of(against)
            .map(rule -> new Reason(rule, Gravity.OVERRIDE, Map.of(), List.of()))
            .toList();
    return new Answer.Patron(1, 2, reasons, blocks, stopsRenewals, Amount.NONE, null, List.of());
  }
}
