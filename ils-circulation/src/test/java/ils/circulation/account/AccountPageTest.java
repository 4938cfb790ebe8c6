package ils.circulation.account;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.fees.DebtRow;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.fees.LineKind;
import ils.circulation.fees.Method;
import ils.circulation.policy.ledger.LedgerReason;
import ils.circulation.policy.ledger.LedgerRule;
import ils.circulation.policy.reckoning.Reckoning;
import ils.core.money.Amount;
import ils.core.page.PageFixture;
import ils.core.page.Visitor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountPageTest {

  private static final Instant AT = Instant.parse("2026-09-03T10:00:00Z");
  private static final DebtRow FEE =
      new DebtRow(
          11,
          7,
          LineKind.LATE_FEE,
          Amount.ofUnits(120),
          Amount.ofUnits(50),
          AT,
          3L,
          "5703",
          "Pelle Erobreren",
          Reckoning.of(Reckoning.Code.LADDER_ADULT, "copenhagen", 9, 8),
          0L,
          1);

  private static Visitor staff(String... rights) {
    return new Visitor(Visitor.Kind.STAFF, "Karen", "Skranke 1", Set.of(rights));
  }

  private static AccountView account(long owed, long credit, DebtRow... debts) {
    var line =
        new LineRow(
            12,
            AT,
            LineKind.PAYMENT,
            Amount.ofUnits(-70),
            1,
            Reckoning.words(""),
            Method.CARD,
            null);
    var state =
        new AccountState(
            7, Amount.ofUnits(owed), Amount.ofUnits(credit), List.of(debts), List.of(line));
    return new AccountView(state, Map.of(1L, "Hovedbiblioteket"), ZoneId.of("Europe/Copenhagen"));
  }

  private static Document html(String template, Object model, Visitor visitor) {
    return Jsoup.parse(PageFixture.with().as(visitor).part(template, model));
  }

  @Test
  void eachDebtTellsWhatWhyAndHowMuch() {
    var html = html("circulation/account/account", account(50, 0, FEE), staff("TAKE_PAYMENT"));

    assertThat(html.select("tbody tr").first().text())
        .contains("Gebyr", "Pelle Erobreren", "9 dage for sent", "Hovedbiblioteket")
        .contains("120,00", "50,00");
    assertThat(html.select("input[name=debt]").attr("form")).isEqualTo("pay");
    assertThat(html.select("form#pay").attr("action")).isEqualTo("/staff/accounts/7/payments");
    assertThat(html.select("form#pay input[name=request]").val()).isNotBlank();
    assertThat(html.select("a[href=/staff/accounts/7/debts/11]")).isEmpty();
  }

  @Test
  @DisplayName(
      "A61: how a fee was reckoned is told in the reader’s language, whoever wrote it down")
  void aReckoningIsInTheReadersLanguage() {
    var english = PageFixture.with().inEnglish().as(staff("TAKE_PAYMENT"));

    assertThat(english.part("circulation/account/account", account(50, 0, FEE)))
        .contains("9 days late, adult, step from day 8")
        .doesNotContain("for sent");
  }

  @Test
  void onlyWhoMayWaiveIsLedThere() {
    var html = html("circulation/account/account", account(50, 0, FEE), staff("WAIVE_FEES"));

    assertThat(html.select("a[href=/staff/accounts/7/debts/11]")).hasSize(1);
    assertThat(html.select("form#pay")).isEmpty();
  }

  @Test
  void creditCanBeGivenBack() {
    var html = html("circulation/account/account", account(0, 70), staff("WAIVE_FEES"));

    assertThat(html.text()).contains("70,00");
    assertThat(html.select("form[action=/staff/accounts/7/refunds] input[name=reason]")).hasSize(1);
  }

  @Test
  void aDebtHasAFormToWaiveAndOneToRemove() {
    var html =
        html(
            "circulation/account/debt",
            new DebtView(account(50, 0, FEE), FEE, Amount.ofUnits(30)),
            staff("WAIVE_FEES"));

    assertThat(html.select("form[action$=/write-off] input[name=amount]")).hasSize(1);
    assertThat(html.select("form[action$=/void] select[name=method] option")).hasSize(3);
    assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(LedgerRule.class)
  void eachReasonHasItsWords(LedgerRule rule) {
    var declined = new LedgerOutcome.Declined(List.of(new LedgerReason(rule, Amount.ofUnits(20))));

    var notice = LedgerNotices.of(declined);

    assertThat(PageFixture.with().view().text(notice.key(), notice.args().toArray())).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(
      value = LineKind.class,
      names = {"PAYMENT", "WRITE_OFF", "VOID", "COLLECTION", "COLLECTION_BACK", "REFUND"})
  void eachActIsConfirmed(LineKind kind) {
    var receipt =
        new LedgerReceipt(1, kind, 7, 70, Amount.ofUnits(20), List.of(), Amount.NONE, Amount.NONE);

    var notice = LedgerNotices.of(new LedgerOutcome.Done(receipt));

    assertThat(PageFixture.with().view().text(notice.key(), notice.args().toArray()))
        .contains("20,00 kr.");
  }

  @ParameterizedTest
  @EnumSource(LineKind.class)
  void eachKindHasItsWord(LineKind kind) {
    String key =
        "circulation.account.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');

    assertThat(PageFixture.with().view().text(key)).isNotBlank();
  }
}
