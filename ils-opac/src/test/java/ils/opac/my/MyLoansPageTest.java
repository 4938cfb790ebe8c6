package ils.opac.my;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.LoanRow;
import ils.circulation.loans.LoanState;
import ils.circulation.notes.PatronNote;
import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import ils.core.page.Page;
import ils.core.page.PageFixture;
import ils.core.page.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MyLoansPageTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 20);
  private static final LocalDate LATER = LocalDate.of(2027, 1, 17);
  private static final Reason WANTED =
      new Reason(LendingRule.OTHERS_WAIT, Gravity.OVERRIDE, Map.of(), List.of());

  @Test
  void saysWhenNothingIsLent() {
    Document html = html();

    assertThat(html.select("main h1").text()).isEqualTo("Mine lån");
    assertThat(html.text()).contains("Du har ikke lånt noget lige nu.");
    assertThat(html.select("main form")).isEmpty();
  }

  @Test
  void offersToRenewWhatCanBeRenewed() {
    Document html = html(loan(1, 20, LATER, List.of()));

    assertThat(html.select("form[action=/my/renew] button[name=loan]").attr("value"))
        .isEqualTo("1");
    assertThat(html.select("form[action=/my/renew] button").text())
        .startsWith("Forny til 17. jan. 2027");
    assertThat(html.select("form[action=/my/renew-all]")).hasSize(1);
    assertThat(html.select("main form"))
        .allMatch(form -> form.select("input[name=_csrf]").size() == 1);
  }

  @Test
  @DisplayName("RE-04: says to the borrower why a loan cannot be renewed")
  void saysWhyNot() {
    Document html = html(loan(1, 20, null, List.of(WANTED)));

    assertThat(html.select("tbody").text()).contains("Andre venter på den.");
    assertThat(html.select("form[action^=/my/renew]")).isEmpty();
  }

  @ParameterizedTest(name = "{0} days left: {1}")
  @CsvSource({
    "-2, 2 dage for sent",
    "-1, én dag for sent",
    "0, i dag",
    "1, i morgen",
    "3, om 3 dage"
  })
  void countsTheDays(long daysLeft, String words) {
    assertThat(html(loan(1, daysLeft, LATER, List.of())).select("td .badge").text())
        .isEqualTo(words);
  }

  @Test
  void tellsWhatAReturnWouldCost() {
    Document html = html(loan(1, -9, null, List.of()), loan(2, -9, null, List.of()));

    assertThat(html.select("main").text()).contains("Afleverer du i dag, koster det 41,00 kr.");
  }

  private static LoanRow loan(long id, long daysLeft, LocalDate newDueOn, List<Reason> reasons) {
    return new LoanRow(
        id,
        id,
        3,
        "00000900",
        "5703",
        "Pelle Erobreren",
        null,
        "BOOK",
        "BOOK",
        7,
        "CITIZEN",
        LoanState.OPEN,
        DUE.minusDays(28),
        Instant.EPOCH,
        1,
        DUE,
        Instant.EPOCH,
        daysLeft,
        0,
        true,
        newDueOn,
        reasons,
        daysLeft < -7 ? new Amount(2050) : Amount.NONE);
  }

  @Test
  void whatTheLibraryHasLeftIsReadFirst() {
    var note =
        new PatronNote(
            1, 2, PatronNote.Audience.PATRON, "Hent Deres <paraply>", null, Instant.EPOCH, "Lone");

    Document page = html(new MyLoans(List.of(), List.of(note)));

    assertThat(page.select("main .notice.info").text()).contains("Hent Deres <paraply>");
    assertThat(page.text()).doesNotContain("Lone");
  }

  private static Document html(LoanRow... loans) {
    return html(new MyLoans(List.of(loans), List.of()));
  }

  private static Document html(MyLoans mine) {
    var page = Page.of("opac/my/loans", mine, "opac.my.title");
    var ida = new Visitor(Visitor.Kind.PATRON, "Ida", "", Set.of());
    return Jsoup.parse(PageFixture.with().as(ida).at("/my").render(page));
  }
}
