package ils.circulation.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.CheckInDecision.Effect;
import ils.circulation.policy.lending.CheckInDecision.Next;
import ils.circulation.policy.lending.CheckOutDecision;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.money.Amount;
import ils.core.page.Notice.Grade;
import ils.core.page.Page;
import ils.core.page.PageFixture;
import ils.core.page.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeskPageTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 20);
  private static final Slip.Day TODAY =
      new Slip.Day(LocalDate.of(2026, 11, 22), ZoneId.of("Europe/Copenhagen"), "en");
  private static final PatronHit IDA =
      new PatronHit(
          7, 70, "Ida Holm", LocalDate.of(1976, 12, 24), "CITIZEN", "ADULT", 1, "Vesterby");
  private static final Visitor KAREN =
      new Visitor(Visitor.Kind.STAFF, "Karen", "Skranke 1", Set.of("CIRCULATE"));

  private static final LoanReceipt LOAN =
      new LoanReceipt(
          1,
          2,
          3,
          "5703",
          "Pelle Erobreren",
          70,
          7,
          DUE,
          Instant.parse("2026-12-20T22:59:59Z"),
          0,
          null);

  @Test
  void aLoanIsToldWithItsDueDate() {
    Answer answer = LendingAnswers.of(new CheckOutOutcome.Lent(LOAN, List.of()), 7);

    assertThat(answer.grade()).isEqualTo(Grade.OK);
    assertThat(text(answer))
        .isEqualTo("I orden. Udlånt: Pelle Erobreren. Afleveres senest 20. dec. 2026.");
  }

  @Test
  @DisplayName("CO-12: asks whether to renew, and takes the answer by one key")
  void asksByOneKey() {
    var reason =
        new Reason(LendingRule.ALREADY_THE_BORROWERS, Gravity.ASK, Map.of(), List.of(Choice.RENEW));
    Answer answer = declined(new CheckOutDecision.Asks(List.of(reason)));
    Document html = html(answer);

    assertThat(answer.grade()).isEqualTo(Grade.ACTION);
    assertThat(html.select("button[name=choice]").attr("value")).isEqualTo("RENEW");
    assertThat(html.select("button[name=choice]").attr("data-key")).isEqualTo("F6");
    assertThat(html.select("input[name=scan]").attr("value")).isEqualTo("5703");
    assertThat(html.select("input[name=role]").attr("value")).isEqualTo("7");
    assertThat(html.select("input[name=comment]")).isEmpty();
  }

  @Test
  @DisplayName("CO-04, CO-05: all reasons at once; an override needs a comment (CO-20)")
  void asksForAComment() {
    var limit =
        new Reason(
            LendingRule.LOAN_LIMIT,
            Gravity.OVERRIDE,
            Map.of("limit", "20", "open", "20"),
            List.of());
    var debt =
        new Reason(
            LendingRule.DEBT_OVER_LIMIT,
            Gravity.OVERRIDE,
            Map.of("limit", "200.00", "debt", "250.00"),
            List.of());
    Document html = html(declined(new CheckOutDecision.NeedsOverride(List.of(limit, debt))));

    assertThat(html.text())
        .contains(
            "Låneren har 20 lån; grænsen er 20.",
            "Låneren skylder 250,00 kr.; grænsen er 200,00 kr. ");
    assertThat(html.select("input[name=override]").eachAttr("value"))
        .containsExactly("LOAN_LIMIT", "DEBT_OVER_LIMIT");
    assertThat(html.select("input[name=comment]").hasAttr("required")).isTrue();
  }

  @Test
  @DisplayName("CO-08: a refusal offers nothing to press")
  void offersNothingWhenRefused() {
    var reason = new Reason(LendingRule.NOT_FOR_LOAN, Gravity.REFUSE, Map.of(), List.of());
    Answer answer = declined(new CheckOutDecision.Refused(List.of(reason)));

    assertThat(answer.grade()).isEqualTo(Grade.STOP);
    assertThat(html(answer).select("button, form")).isEmpty();
    assertThat(text(answer)).contains("Den er ikke til udlån.");
  }

  @Test
  void aReturnSaysFirstWhatToDoWithTheItem() {
    Answer home = returned(Next.SEND_HOME, List.of(Effect.LOAN_CLOSED), null);
    Answer here = returned(Next.SHELVE_HERE, List.of(Effect.LOAN_CLOSED), new Amount(2050));

    assertThat(home.grade()).isEqualTo(Grade.ACTION);
    assertThat(text(home)).contains("Gør dette:", "Send den hjem til Østerby.");
    assertThat(here.grade()).isEqualTo(Grade.OK);
    assertThat(text(here))
        .contains("Sæt den på plads her.", "Gebyr for denne aflevering: 20,50 kr.");
  }

  @Test
  void theScanFieldHasTheFocusAndTheFormKeepsThePatron() {
    Document html = page(new Desk(Mode.LEND, panel(), List.of()));

    assertThat(html.select("#scan").hasAttr("autofocus")).isTrue();
    assertThat(html.select("form.scan input[name=role]").attr("value")).isEqualTo("7");
    assertThat(html.select("form.scan input[name=_csrf]").attr("value")).isNotEmpty();
    assertThat(html.select("[data-key]").eachAttr("data-key")).doesNotHaveDuplicates();
  }

  @Test
  void eachFormOfTheDeskHasATokenAndALabelForEachField() {
    Document html = page(new Desk(Mode.RETURN, panel(), List.of()));

    assertThat(html.select("form[method=post]"))
        .allMatch(form -> form.select("input[name=_csrf]").size() == 1);
    assertThat(html.select("input:not([type=hidden])"))
        .allMatch(field -> !html.select("label[for=" + field.id() + "]").isEmpty());
    assertThat(html.select("template")).hasSize(1);
    assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void aScanChangesThePatronAndTheFormToo() {
    var desk =
        new Desk(Mode.LEND, panel(), List.of(Answer.of(Grade.OK, "circulation.desk.nothing")));
    Document part = Jsoup.parse(PageFixture.with().part("circulation/desk/scanned", desk));

    assertThat(part.select("li[data-grade=ok]")).hasSize(1);
    assertThat(part.select("#patron[hx-swap-oob], #scan-state[hx-swap-oob]")).hasSize(2);
  }

  @Test
  @DisplayName("A74: how returns are taken is seen, stays in the form, and is ended by Esc")
  void howReturnsAreTakenStays() {
    var session = ReturnSession.of("day", "2026-11-20", null);
    Document html = page(new Desk(Mode.RETURN, null, List.of(), session));

    assertThat(html.select("form.scan input[name=how]").attr("value")).isEqualTo("day");
    assertThat(html.select("form.scan input[name=day]").attr("value")).isEqualTo("2026-11-20");
    assertThat(html.select(".how [aria-current]").text()).isEqualTo("En tidligere dag");
    assertThat(html.select(".notice.action").text()).contains("20. nov. 2026");
    assertThat(html.select("[data-key=Escape]").attr("href")).isEqualTo("/staff/desk?mode=return");
  }

  @Test
  @DisplayName("A74: without its day or its reason a way of returning is not used yet")
  void aWayWithoutItsDayIsIncomplete() {
    assertThat(ReturnSession.of("day", "32-11-2026", null).isIncomplete()).isTrue();
    assertThat(ReturnSession.of("free", null, " ").isIncomplete()).isTrue();
    assertThat(ReturnSession.of("free", null, "amnesty").isIncomplete()).isFalse();
    assertThat(ReturnSession.of("hostile'", "x", "y").isPlain()).isTrue();
  }

  @Test
  @DisplayName("T63: what nobody knows can be made and lent to whoever stands there")
  void anOfferToMakeTheItem() {
    Answer answer =
        Answer.of(Grade.STOP, "circulation.desk.unknown", "X99").offering(new Offer("X99", 7));
    Document html = html(answer);

    assertThat(html.select("form").attr("action")).isEqualTo("/staff/desk/fast-add");
    assertThat(html.select("input[name=role]").attr("value")).isEqualTo("7");
    assertThat(html.select("input[name=title]").hasAttr("required")).isTrue();
    assertThat(html.select("input:not([type=hidden]), select"))
        .allMatch(field -> !html.select("label[for=" + field.id() + "]").isEmpty());
  }

  @Test
  void theSlipNamesNobody() {
    var page =
        Page.of(
            "circulation/desk/slip",
            new Slip(panel(), List.of(), List.of(), Amount.NONE, TODAY),
            "circulation.desk.slip");
    assertThat(PageFixture.with().as(KAREN).at("/staff/desk/slip").render(page))
        .doesNotContain("Ida", "Holm");
  }

  @Test
  @DisplayName("A84: the receipt is in the patron's language, whatever the page's is")
  void theReceiptHasALanguageOfItsOwn() {
    var slip = new Slip(panel(), List.of(), List.of(), new Amount(12000), TODAY);
    Document html = Jsoup.parse(PageFixture.with().part("circulation/desk/slip", slip));

    assertThat(html.select(".slip").attr("lang")).isEqualTo("en");
    assertThat(html.select(".slip").text()).contains("22 Nov 2026", "120.00");
    assertThat(html.select("[data-print]").text()).isEqualTo("Udskriv");
  }

  @Test
  @DisplayName("A88: how it is paid is asked where the scans are answered, and takes one key")
  void payingIsAQuestion() {
    Answer answer =
        Answer.of(Grade.ACTION, "circulation.desk.pay.how", new Amount(12000))
            .asking(new Till(7, new Amount(12000)));
    Document html = html(answer);

    assertThat(html.select("button[name=way]").eachAttr("data-key")).containsExactly("F6", "F7");
    assertThat(html.select("input[name=amount]").attr("value")).isEqualTo("12000");
  }

  @Test
  @DisplayName("A88: who was open before is one key away")
  void thePatronBeforeIsOneKeyAway() {
    var desk =
        new Desk(
            Mode.LEND, null, List.of(), ReturnSession.PLAIN, OpenMatters.NONE, List.of(IDA, IDA));
    Document html = page(desk);

    assertThat(html.select("[data-key='Shift+F3']").attr("href"))
        .isEqualTo("/staff/desk?role=7&mode=lend");
  }

  @Test
  void whatIsNoListOfRolesIsNobodyBefore() {
    assertThat(Recents.of("7.8.7").roles()).containsExactly(7L, 8L);
    assertThat(Recents.of("7,8;x").roles()).isEmpty();
    assertThat(new Recents(List.of(1L, 2L, 3L, 4L, 5L, 6L)).opened(4).roles())
        .containsExactly(4L, 1L, 2L, 3L, 5L, 6L);
  }

  private static PatronPanel panel() {
    return new PatronPanel(
        IDA, List.of(), List.of(), List.of(), Amount.NONE, PatronStanding.NOTHING);
  }

  private static Answer declined(CheckOutDecision because) {
    return LendingAnswers.of(new CheckOutOutcome.Declined(because, "5703", "Pelle Erobreren"), 7);
  }

  private static Answer returned(Next next, List<Effect> effects, Amount fee) {
    var receipt =
        new ReturnReceipt(
            2,
            3,
            "5703",
            "Pelle Erobreren",
            1L,
            70L,
            DUE,
            effects,
            next,
            9,
            fee,
            null,
            Amount.NONE,
            Amount.NONE,
            List.of(),
            null);
    return ReturnAnswers.of(new CheckInOutcome.Taken(receipt), "Østerby");
  }

  private static Document html(Answer answer) {
    return Jsoup.parse(PageFixture.with().part("circulation/desk/answer", answer));
  }

  private static String text(Answer answer) {
    return html(answer).text();
  }

  private static Document page(Desk desk) {
    var page = Page.of("circulation/desk/desk", desk, "circulation.desk.title");
    return Jsoup.parse(PageFixture.with().as(KAREN).at("/staff/desk").render(page));
  }
}
