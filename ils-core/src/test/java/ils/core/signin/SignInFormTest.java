package ils.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.page.Page;
import ils.core.page.PageFixture;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInFormTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final SignInForm empty = new SignInForm("", "/my", Map.of("7", "Vesterby"), "7", null, 0);

  @Test
  void asksForNothingButTheCardWhereThereIsOneLibrary() {
    Document html = patron(empty);

    assertThat(html.select("form[action=/sign-in] input:not([type=hidden])").eachAttr("name"))
        .containsExactly("card", "pin");
    assertThat(html.select("input[name=library]").attr("value")).isEqualTo("7");
    assertThat(html.select("input[name=pin]").attr("type")).isEqualTo("password");
  }

  @Test
  void letsChooseAmongLibraries() {
    var libraries = new LinkedHashMap<String, String>();
    libraries.put("8", "Østerby");
    libraries.put("7", "Vesterby");
    Document html = patron(new SignInForm("", "/my", libraries, "7", null, 0));

    assertThat(html.select("select[name=library] option").eachText())
        .containsExactly("Østerby", "Vesterby");
    assertThat(html.select("option[selected]").attr("value")).isEqualTo("7");
  }

  @Test
  void saysTheSameForAnUnknownCardAndAWrongPin() {
    Document html = patron(Doors.wrong(empty));

    assertThat(html.select("[role=alert] a").attr("href")).isEqualTo("#card");
    assertThat(html.select("#card").attr("aria-invalid")).isEmpty();
  }

  @ParameterizedTest(name = "{0} s -> {1} min")
  @CsvSource({"1, 1", "60, 1", "61, 2", "300, 5"})
  void tellsHowLongItStaysLocked(long seconds, long minutes) {
    assertThat(Doors.locked(empty, NOW.plusSeconds(seconds), NOW).minutes()).isEqualTo(minutes);
  }

  @Test
  void marksThePlaceWhereOneStands() {
    var places =
        List.of(
            new PlacePages.Choice(1, "Hovedbiblioteket, skranke 1", "Main library, desk 1", false),
            new PlacePages.Choice(2, "Hovedbiblioteket, skranke 2", "Main library, desk 2", true));
    var page =
        Page.of("core/signin/place", new PlacePages.Choices(places, "/staff"), "core.place.title");
    Document html = Jsoup.parse(PageFixture.with().at("/staff/place").inEnglish().render(page));

    assertThat(html.select("button[name=node][aria-current]").eachText())
        .containsExactly("Main library, desk 2");
  }

  private static Document patron(SignInForm form) {
    var page = Page.of("core/signin/patron", form, "core.sign-in.patron.title");
    return Jsoup.parse(PageFixture.with().at("/sign-in").render(page));
  }
}
