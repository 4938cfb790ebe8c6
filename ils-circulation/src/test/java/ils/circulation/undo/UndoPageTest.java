package ils.circulation.undo;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.journal.ActKind;
import ils.circulation.journal.ActRow;
import ils.circulation.policy.undo.UndoRule;
import ils.circulation.undo.UndoOutcome.Later;
import ils.circulation.undo.UndoOutcome.Refused;
import ils.core.event.Actor;
import ils.core.page.PageFixture;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndoPageTest {

  private static final Instant AT = Instant.parse("2026-09-03T10:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private static Document page(@Nullable Refused refused, ActRow... acts) {
    var listed = Stream.of(acts).map(act -> new ListedAct(act, null, null, true)).toList();
    return page(refused, listed);
  }

  private static Document page(@Nullable Refused refused, List<ListedAct> acts) {
    var list = new ActList(acts, ZONE, "/staff/desk", refused);
    return Jsoup.parse(PageFixture.with().inEnglish().part("circulation/undo/page", list));
  }

  private static ActRow act(ActKind kind, @Nullable Instant undoneAt) {
    return new ActRow(17, kind, AT, 3, "5703", "Pelle Erobreren", 1, undoneAt);
  }

  @Test
  void anActHasAButtonThatSaysWhatItUndoes() {
    Document html = page(null, act(ActKind.CHECK_IN, null));

    assertThat(html.select("form").attr("action")).isEqualTo("/staff/acts/17");
    assertThat(html.select("form [name=csrf]").size() + html.select("form input").size())
        .isGreaterThan(1);
    assertThat(html.select("input[name=back]").val()).isEqualTo("/staff/desk");
    assertThat(html.select("button").text()).isEqualTo("Undo: Returned Pelle Erobreren ⇧ F6");
  }

  @Test
  void theLatestActThatStandsHasAKey() {
    var older = new ActRow(16, ActKind.CHECK_OUT, AT, 3, "5703", "Pelle Erobreren", 1, null);

    Document html = page(null, act(ActKind.CHECK_IN, AT), older, act(ActKind.USE, null));

    assertThat(html.select("form:has([data-key])").eachAttr("action"))
        .containsExactly("/staff/acts/16");
  }

  @Test
  @DisplayName("UN-03: an act that cannot be undone has the reason in the place of its button")
  void theReasonStandsInPlaceOfTheButton() {
    var refused =
        new Refused(UndoRule.ACTED_ON_SINCE, new Later("ItemReturned", AT, Actor.Kind.TERMINAL));
    var overtaken = new ListedAct(act(ActKind.CHECK_OUT, null), null, refused, true);

    Document html = page(null, List.of(overtaken));

    assertThat(html.select("button")).isEmpty();
    assertThat(html.select("tbody").text()).contains("UN-03", "12:00", "at a machine", "Returned");
  }

  @Test
  void whoMayNotUndoItIsTold() {
    var voided = new ListedAct(act(ActKind.VOID, null), null, null, false);

    Document html = page(null, List.of(voided));

    assertThat(html.select("button")).isEmpty();
    assertThat(html.select("tbody").text()).contains("needs a right");
  }

  @Test
  void whatIsUndoneHasNoButton() {
    assertThat(page(null, act(ActKind.CHECK_IN, AT)).select("button")).isEmpty();
  }

  @Test
  @DisplayName("UN-03, T228: the page names the later act by kind, time and kind of actor")
  void theLaterActIsNamed() {
    var later = new Later("ItemReturned", AT, Actor.Kind.STAFF);

    Document html = page(new Refused(UndoRule.ACTED_ON_SINCE, later));

    assertThat(html.select("[role=alert]").text())
        .contains("UN-03", "by staff", "Returned", "12:00");
  }

  @ParameterizedTest
  @EnumSource(ActKind.class)
  void eachActHasItsWord(ActKind kind) {
    assertThat(page(null, act(kind, null)).select("td").get(1).text()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(UndoRule.class)
  void eachReasonHasItsWords(UndoRule rule) {
    assertThat(page(new Refused(rule, null)).select("[role=alert]").text()).contains(rule.id());
  }

  @ParameterizedTest
  @EnumSource(Actor.Kind.class)
  void eachKindOfActorHasItsWord(Actor.Kind by) {
    var refused = new Refused(UndoRule.ACTED_ON_SINCE, new Later("Unheard", AT, by));

    assertThat(page(refused).select("[role=alert]").text()).contains("Unheard");
  }
}
