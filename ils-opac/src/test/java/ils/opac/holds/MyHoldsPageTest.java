package ils.opac.holds;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.holds.HoldRow;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.core.org.NodeFlag;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.page.Page;
import ils.core.page.PageFixture;
import ils.core.page.Visitor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MyHoldsPageTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 3);

  private static OrgNode library(long id, String name, LocalDate closedOn) {
    return new OrgNode(
        id,
        1L,
        NodeType.BRANCH,
        "B" + id,
        null,
        name,
        name,
        ZoneId.of("Europe/Copenhagen"),
        Set.of(NodeFlag.PICKUP),
        List.of(1L, id),
        1L,
        id,
        closedOn);
  }

  private static final Libraries LIBRARIES =
      new Libraries(
          List.of(
              library(2, "Bybro", null),
              library(3, "Havnen", null),
              library(4, "Nedlagt", TODAY.minusDays(1))),
          2,
          TODAY);

  private static HoldRow hold(HoldState state, LocalDate asleepUntil) {
    boolean ready = state == HoldState.ON_SHELF;
    return new HoldRow(
        77,
        HoldLevel.TITLE,
        state,
        new HoldRow.Title(5, "5000", "Pelle <Erobreren>", null, "BOOK"),
        2,
        TODAY,
        ready ? null : 3,
        ready ? null : 9,
        ready ? null : TODAY.plusDays(30),
        new HoldRow.Days(ready ? TODAY.plusDays(7) : null, null, asleepUntil, asleepUntil),
        ready ? "3-1" : null,
        null);
  }

  private static Document html(HoldRow... holds) {
    var page =
        Page.of("opac/holds/mine", new MyHolds(List.of(holds), LIBRARIES), "opac.holds.title");
    var ida = new Visitor(Visitor.Kind.PATRON, "Ida", "", Set.of());
    return Jsoup.parse(PageFixture.with().as(ida).at("/my/holds").render(page));
  }

  @Test
  @DisplayName("A98: place in the queue and expected day; libraries in use to choose from")
  void inTheQueue() {
    Document html = html(hold(HoldState.WAITING, null));

    assertThat(html.select("main").text())
        .contains("Pelle <Erobreren>", "I kø", "nummer 3 af 9", "omkring 3. okt. 2026");
    assertThat(html.select("option").eachText()).containsExactly("Bybro", "Havnen");
    assertThat(html.select("option[selected]").eachText()).containsExactly("Bybro");
    assertThat(html.select("main form"))
        .allMatch(form -> form.select("input[name=_csrf]").size() == 1)
        .allMatch(form -> form.attr("action").equals(form.attr("hx-post")));
  }

  @Test
  @DisplayName("A95, T195: ready with its number and last day, and not to be put to sleep any more")
  void ready() {
    Document html = html(hold(HoldState.ON_SHELF, null));

    assertThat(html.select("main").text())
        .contains("Klar til afhentning", "3-1", "10. sep. 2026", "Én er klar til dig");
    assertThat(html.select("form[action$=/sleep]")).isEmpty();
  }

  @Test
  @DisplayName("A97: what is asleep can be woken")
  void asleep() {
    Document html = html(hold(HoldState.WAITING, TODAY.plusDays(2)));

    assertThat(html.select(".badge.action").text()).contains("på pause til 5. sep. 2026");
    assertThat(html.select("form[action=/my/holds/77/wake]")).hasSize(1);
  }

  @Test
  void nothing() {
    assertThat(html().select("main").text()).contains("Du har ingen reserveringer.");
  }
}
