package ils.circulation.policy.lost;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.lost.LostBill.Line;
import ils.circulation.policy.reckoning.Reckoning;
import ils.circulation.policy.reckoning.Reckoning.Code;
import ils.circulation.policy.rules.RuleSets;
import ils.core.money.Amount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostBillRulesTest {

  private static final Amount PRICE = Amount.parse("249.95");

  private static LostTerms terms(String... values) {
    var rules = RuleSets.rules("rule all\n  period 28 days\n  " + String.join("\n  ", values));
    return LostTerms.of(rules.resolve(RuleSets.situation("material", "book")));
  }

  private static List<Line> lines(LostTerms terms, Amount price) {
    return LostBillRules.decide(terms, price, false).lines();
  }

  @Test
  @DisplayName("T134: the item's price, else the list price of its material group")
  void priceOrListPrice() {
    var terms = terms("list-price 300");

    assertThat(lines(terms, PRICE))
        .containsExactly(new Line(Charged.REPLACEMENT, PRICE, Reckoning.of(Code.ITEM_PRICE)));
    assertThat(lines(terms, null))
        .containsExactly(
            new Line(Charged.REPLACEMENT, Amount.ofUnits(300), Reckoning.of(Code.LIST_PRICE)));
    assertThat(lines(terms, Amount.NONE)).isEqualTo(lines(terms, null));
  }

  @Test
  @DisplayName("T133: a set cost is billed whatever the item cost, with the processing fee")
  void setCost() {
    var terms = terms("lost-bill list", "list-price 300", "lost-processing-fee 90");

    assertThat(lines(terms, PRICE))
        .containsExactly(
            new Line(Charged.REPLACEMENT, Amount.ofUnits(300), Reckoning.of(Code.LIST_PRICE)),
            new Line(Charged.PROCESSING, Amount.ofUnits(90), Reckoning.of(Code.PROCESSING_FEE)));
  }

  @Test
  @DisplayName("T133: where the rules have no amount there is no line")
  void noAmountNoLine() {
    assertThat(lines(terms("lost-bill list"), PRICE)).isEmpty();
    assertThat(lines(terms("lost-bill price"), null)).isEmpty();
    assertThat(lines(terms("lost-bill none", "lost-processing-fee 90"), PRICE))
        .extracting(Line::charged)
        .containsExactly(Charged.PROCESSING);
  }

  @Test
  @DisplayName("T133: an actual cost waits for staff; the processing fee does not")
  void actualCost() {
    var terms = terms("lost-bill actual", "lost-processing-fee 90", "lost-cost-days 60");
    var bill = LostBillRules.decide(terms, PRICE, false);

    assertThat(bill.costOpen()).isTrue();
    assertThat(bill.total()).isEqualTo(Amount.ofUnits(90));
    assertThat(terms.costDays()).isEqualTo(60);
  }

  @ParameterizedTest(name = "lost-payer {0}, guardian known {1}: {2}")
  @CsvSource({
    "borrower, true, BORROWER",
    "guardian, true, GUARDIAN",
    "guardian, false, SCHOOL",
    "school, true, SCHOOL"
  })
  @DisplayName("T147: the bill goes to guardian or school by rule; to the school if none is known")
  void whoPays(String word, boolean known, Payer payer) {
    assertThat(LostBillRules.decide(terms("lost-payer " + word), PRICE, known).payer())
        .isEqualTo(payer);
  }

  @ParameterizedTest(name = "due 1 March, lost-after {0}, asked on {1}: lost on {2}")
  @CsvSource({
    "31, 2026-03-31, ",
    "31, 2026-04-01, 2026-04-01",
    "31, 2026-04-09, 2026-04-01",
    "0, 2026-03-02, 2026-03-02",
    "0, 2026-03-01, ",
    "unlimited, 2030-01-01, "
  })
  @DisplayName("T135: lost at the midnight of the day, whenever it is asked")
  void lostByAge(String after, LocalDate today, LocalDate lostOn) {
    var terms = terms("lost-after " + after);

    assertThat(AgeingRules.lostOn(terms, LocalDate.of(2026, 3, 1), false, today).orElse(null))
        .isEqualTo(lostOn);
  }

  @ParameterizedTest(name = "{0}, {1}, recalled {2}: lost {3} days after 1 March")
  @CsvSource({
    "31, lost-after-recalled 5, true, 5",
    "31, lost-after-recalled 5, false, 31",
    "31, lost-after 31, true, 31",
    "31, lost-after-recalled unlimited, true, 31",
    "unlimited, lost-after-recalled 5, true, 5"
  })
  @DisplayName("T135: a recalled loan has a period of its own, or else that of the others")
  void recalled(String after, String own, boolean recalled, int days) {
    var due = LocalDate.of(2026, 3, 1);
    var terms = terms(own.startsWith("lost-after ") ? own : "lost-after " + after + "\n  " + own);

    assertThat(AgeingRules.lostOn(terms, due, recalled, due.plusYears(1)))
        .contains(due.plusDays(days));
  }

  @Test
  @DisplayName("T135: billed on the day of the loss, or so many days after")
  void billedNowOrLater() {
    var lostOn = LocalDate.of(2026, 4, 1);

    assertThat(AgeingRules.billOn(terms("lost-after 31"), lostOn)).isEqualTo(lostOn);
    assertThat(AgeingRules.billOn(terms("lost-bill-after 14"), lostOn))
        .isEqualTo(LocalDate.of(2026, 4, 15));
  }
}
