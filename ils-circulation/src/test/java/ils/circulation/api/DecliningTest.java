package ils.circulation.api;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.ledger.LedgerReason;
import ils.circulation.policy.ledger.LedgerRule;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import ils.core.page.Texts;
import ils.core.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal says its rule's id and why, in Danish and in English. */
class DecliningTest {

  private static final Texts DANISH = Texts.in(Texts.LANGUAGES.get(0));
  private static final Texts ENGLISH = Texts.in(Texts.LANGUAGES.get(1));

  private static Problem problem(Reason reason) {
    return Declining.problem(List.of(reason));
  }

  private static String text(Texts texts, Problem problem) {
    var reason = problem.reasons().getFirst();
    return texts.text(reason.key(), reason.args().toArray());
  }

  @ParameterizedTest
  @EnumSource(LendingRule.class)
  void eachRuleOfLending(LendingRule rule) {
    var problem = problem(Reason.refuse(rule, Map.of()));

    assertThat(problem.rules()).containsExactly(rule.id());
    assertThat(problem.reasons().getFirst().rule()).isEqualTo(rule.id());
    isToldInBoth(problem);
  }

  @ParameterizedTest
  @EnumSource(LedgerRule.class)
  void eachRuleOfMoney(LedgerRule rule) {
    var reasons = List.of(new LedgerReason(rule, Amount.parse("1234.50")));
    var problem = Declining.moneyProblem(reasons);

    assertThat(problem.rules()).containsExactly(rule.id());
    isToldInBoth(problem);
    assertThat(text(DANISH, problem)).doesNotContain("1234.50", "1,234.50");
  }

  private static void isToldInBoth(Problem problem) {
    assertThat(text(DANISH, problem)).isNotBlank().doesNotContain("{");
    assertThat(text(ENGLISH, problem)).isNotBlank().isNotEqualTo(text(DANISH, problem));
  }

  @Test
  void amountsAreWrittenAsTheLanguageDoes() {
    var details = Map.of("debt", "1234.50", "limit", "200.00");
    var problem = problem(Reason.override(LendingRule.DEBT_OVER_LIMIT, details));

    assertThat(text(DANISH, problem)).contains("1.234,50 kr.", "200,00 kr.");
    assertThat(text(ENGLISH, problem)).contains("DKK 1,234.50", "DKK 200.00");
  }

  @Test
  void aNumberOfLoansIsNoAmount() {
    var details = Map.of("limit", "20", "open", "20");
    var problem = problem(Reason.override(LendingRule.LOAN_LIMIT, details));

    assertThat(text(DANISH, problem)).contains("20").doesNotContain("20,00");
  }

  @Test
  void aPlaceIsToldByItsName() {
    var details = Map.of("open", "Hovedbiblioteket", "open-en", "Main Library");
    var problem = problem(Reason.override(LendingRule.COPY_IS_IN, details));

    assertThat(text(DANISH, problem)).contains("Hovedbiblioteket");
    assertThat(text(ENGLISH, problem)).contains("Main Library");
  }

  @Test
  void aBlockIsToldByItsName() {
    assertThat(text(DANISH, blocked(Map.of("block", "suspension")))).contains("sen aflevering");
    assertThat(text(DANISH, blocked(Map.of("block", "no-such-kind")))).contains("no-such-kind");
    Map<String, String> own = new HashMap<>(Map.of("block", "card-lost"));
    own.put("block-da", "kortet er meldt tabt");
    own.put("block-en", "card reported lost");
    assertThat(text(DANISH, blocked(own))).contains("kortet er meldt tabt");
    assertThat(text(ENGLISH, blocked(own))).contains("card reported lost");
  }

  private static Problem blocked(Map<String, String> details) {
    return problem(Reason.refuse(LendingRule.BORROWER_BLOCKED, details));
  }
}
