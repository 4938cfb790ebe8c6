package ils.circulation.holddesk;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.desk.PatronHit;
import ils.circulation.holds.HoldRow;
import ils.circulation.holdshelf.PullRow;
import ils.circulation.holdshelf.ShelfRow;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.Gravity;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.policy.lending.Reason;
import ils.core.page.PageFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HoldPagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 3);
  private static final LibraryNames NAMES =
      new LibraryNames(
          Map.of(1L, "Hovedbiblioteket", 2L, "Bybro"), Map.of("1", "Hovedbiblioteket"));

  private static HoldRow hold(HoldState state, Integer position, HoldRow.Days days) {
    return new HoldRow(
        77,
        HoldLevel.TITLE,
        state,
        new HoldRow.Title(5, "5000", "Pelle Erobreren", null, "BOOK"),
        2,
        TODAY,
        position,
        position == null ? null : 9,
        position == null ? null : TODAY.plusDays(30),
        days,
        state == HoldState.ON_SHELF ? "3-1" : null,
        null);
  }

  private static Document patron(HoldRow... holds) {
    return patron(HoldDraft.of(null), holds);
  }

  private static Document patron(HoldDraft draft, HoldRow... holds) {
    var who = new PatronHit(7, 70, "Ida Holm", null, "CITIZEN", "ADULT", 1, "Vesterby");
    var page =
        new PatronPage(who, new PatronHolds(7, 1, List.of(holds), TODAY, NAMES), draft, null);
    return Jsoup.parse(PageFixture.with().part("circulation/holds/patron", page));
  }

  @Test
  @DisplayName(
      "A94, A96: what to fetch, what waits with its number, what to clear and where it goes")
  void theLists() {
    var lists =
        new HoldLists(
            "Bybro",
            List.of(
                new PullRow(
                    77,
                    "5703",
                    "Pelle Erobreren",
                    null,
                    "voksen",
                    "86-4",
                    HoldLevel.TITLE,
                    1,
                    TODAY,
                    1)),
            List.of(
                new ShelfRow("5704", "Gummi-Tarzan", 78L, "3-1", TODAY.plusDays(7), 2L),
                new ShelfRow("5705", "Ditte", 79L, null, null, 1L),
                new ShelfRow("5706", "Pippi", null, null, null, null)),
            NAMES);

    Document html = Jsoup.parse(PageFixture.with().part("circulation/holds/lists", lists));

    assertThat(html.select("button[name=hold]").attr("value")).isEqualTo("77");
    assertThat(html.text())
        .contains("86-4", "3-1", "10. sep. 2026", "Tag det af hylden, og scan det.")
        .contains("det skal til en anden (Hovedbiblioteket)")
        .doesNotContain("Ida");
    assertThat(html.select("form[action=/staff/desk] input[name=mode]").attr("value"))
        .isEqualTo("return");
    assertThat(html.select("form").not(":has(input[name=_csrf])")).isEmpty();
  }

  @Test
  @DisplayName("A97, A98, A105: place in the queue, expected day, pause, another pickup place")
  void aPatronsHolds() {
    var asleep = new HoldRow.Days(null, null, TODAY, TODAY.plusDays(3));
    var ready = new HoldRow.Days(TODAY.plusDays(7), null, null, null);

    Document html =
        patron(hold(HoldState.WAITING, 2, asleep), hold(HoldState.ON_SHELF, null, ready));

    assertThat(html.text())
        .contains(
            "Nummer 2 af 9 i køen.", "Ventes omkring 3. okt. 2026.", "på pause til 6. sep. 2026")
        .contains("Nummer 3-1, står til 10. sep. 2026.", "Hentes på Bybro");
    assertThat(html.select("form[action$=/wake]")).hasSize(1);
    assertThat(html.select("form[action$=/cancel]")).hasSize(2);
    assertThat(html.select("form[action$=/sleep]")).hasSize(1);
    assertThat(html.select("form[action=/staff/holds] option").text())
        .isEqualTo("Hovedbiblioteket");
  }

  @Test
  @DisplayName("what may be set aside is told, answered and explained in the same form")
  void placedAllTheSame() {
    var asks =
        new Reason(LendingRule.SAME_TITLE, Gravity.ASK, Map.of(), List.of(Choice.HOLD_ANYWAY));
    var limit =
        new Reason(
            LendingRule.DEBT_OVER_LIMIT,
            Gravity.OVERRIDE,
            Map.of("limit", "200.00", "debt", "250.00"),
            List.of());
    var title = new HoldDraft.Title(5, "Pelle Erobreren", null);

    Document html = patron(new HoldDraft("", title, false, "", List.of(asks, limit)));

    assertThat(html.select("input[name=bib]").attr("value")).isEqualTo("5");
    assertThat(html.select("input[name=choice]").attr("value")).isEqualTo("HOLD_ANYWAY");
    assertThat(html.select("input[name=override]").attr("value")).isEqualTo("DEBT_OVER_LIMIT");
    assertThat(html.select("input[name=comment]").hasAttr("required")).isTrue();
    assertThat(html.select("[data-key=F6]")).hasSize(1);
  }

  @Test
  @DisplayName("what nobody may set aside offers nothing to set aside")
  void refusedForGood() {
    var refusal = new Reason(LendingRule.NOT_FOR_LOAN, Gravity.REFUSE, Map.of(), List.of());
    var title = new HoldDraft.Title(5, "Pelle Erobreren", null);

    Document html = patron(new HoldDraft("", title, false, "", List.of(refusal)));

    assertThat(html.select(".error")).hasSize(1);
    assertThat(html.select("[data-key=F6], input[name=override]")).isEmpty();
  }
}
