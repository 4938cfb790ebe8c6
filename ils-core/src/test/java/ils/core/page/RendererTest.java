package ils.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import ils.core.page.Navigation.Area;
import ils.core.page.Navigation.Entry;
import ils.core.page.Navigation.Group;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RendererTest {

  private static final Entry SEARCH = new Entry(Area.PUBLIC, 10, "core.problems.title", "/s", "");
  private static final Entry DESK = new Entry(Area.STAFF, 20, "core.problems.name", "/staff/d", "");
  private static final Entry IMPORT =
      new Entry(Area.STAFF, 10, "core.problems.type", "/staff/i", "import");

  private final PageFixture pages = PageFixture.with(SEARCH, DESK, IMPORT);
  private final Page problem = ProblemFace.page(Problem.of(ProblemType.NOT_FOUND, "<b>no</b>"));

  @Test
  void putsTheBodyIntoTheLayout() {
    Document html = html(problem);

    assertThat(html.title()).isEqualTo("Siden findes ikke – Biblioteket");
    assertThat(html.select("main h1").text()).isEqualTo("Siden findes ikke");
    assertThat(html.select("html").attr("lang")).isEqualTo("da");
    assertThat(html.select(".skip").attr("href")).isEqualTo("#main");
  }

  @Test
  void escapesWhatItShows() {
    assertThat(pages.render(problem)).contains("&lt;b&gt;no&lt;/b&gt;").doesNotContain("<b>no");
  }

  @Test
  void hasNothingThatTheContentSecurityPolicyWouldStop() {
    Document html = html(problem);

    assertThat(html.select("[style], style, script:not([src])")).isEmpty();
    assertThat(html.getAllElements())
        .noneMatch(
            e -> e.attributes().asList().stream().anyMatch(a -> a.getKey().startsWith("on")));
  }

  @Test
  void showsTheMenuOfTheAreaByRights() {
    var clerk = new Visitor(Visitor.Kind.STAFF, "Karen", "Skranke 1", Set.of());
    var boss = new Visitor(Visitor.Kind.STAFF, "Karen", "Skranke 1", Set.of("import"));

    assertThat(html(problem).select(".menu a").eachAttr("href")).containsExactly("/s");
    pages.at("/staff/d/1");
    pages.as(clerk);
    assertThat(html(problem).select(".menu a").eachAttr("href")).containsExactly("/staff/d");
    assertThat(html(problem).select(".menu a[aria-current]").text()).isEqualTo("Navn");
    pages.as(boss);
    assertThat(html(problem).select(".menu a").eachAttr("href"))
        .containsExactly("/staff/i", "/staff/d");
  }

  @Test
  void entriesThatBelongTogetherOpenFromOneWord() {
    var hours = new Entry(Group.CALENDAR, 10, "core.hours.menu", "/staff/hours", "");
    var days = new Entry(Group.CALENDAR, 20, "core.problems.name", "/staff/days", "boss");
    PageFixture both = PageFixture.with(days, hours, DESK).at("/staff/hours/7");

    both.as(new Visitor(Visitor.Kind.STAFF, "Karen", "Skranke 1", Set.of("boss")));
    Document html = Jsoup.parse(both.render(problem));
    assertThat(html.select(".menu a").eachAttr("href"))
        .containsExactly("/staff/d", "/staff/hours", "/staff/days");
    assertThat(html.select(".submenu a")).hasSize(2);
    assertThat(html.select(".submenu summary[aria-current]").text()).isEqualTo("Kalender");

    both.as(new Visitor(Visitor.Kind.STAFF, "Karen", "Skranke 1", Set.of()));
    assertThat(Jsoup.parse(both.render(problem)).select(".submenu"))
        .as("who sees one entry sees that entry")
        .isEmpty();
  }

  @Test
  void signingOutIsAFormWithTheToken() {
    pages.as(new Visitor(Visitor.Kind.PATRON, "Ida", "", Set.of()));

    assertThat(html(problem).select("form[action=/sign-out] input[name=_csrf]").attr("value"))
        .isEqualTo("the-token");
  }

  @Test
  void offersTheOtherLanguageOnTheSamePage() {
    pages.at("/s").asking("q=b%C3%B8ger&lang=da&page=2");

    assertThat(html(problem).select(".languages a").eachAttr("href"))
        .containsExactly("/s?q=b%C3%B8ger&page=2&lang=en");
    pages.inEnglish();
    assertThat(html(problem).select("main h1").text()).isEqualTo("There is no such page");
  }

  @Test
  void aMessageHasItsGradeInColourIconAndWord() {
    Document html = html(problem.say(Notice.stop("core.problem.home")));

    assertThat(html.select("#notices .notice.stop svg")).hasSize(1);
    assertThat(html.select("#notices .grade").text()).isEqualTo("Stop.");
    assertThat(html.select("#notices[aria-live=polite]")).hasSize(1);
  }

  @Test
  void tiesLabelHintAndErrorToTheField() {
    var field =
        pages
            .view()
            .field("card", "core.problems.name")
            .hint("core.problem.home")
            .errors(Map.of("card", "Skriv et nummer."))
            .focused();
    Document html = Jsoup.parse(pages.part("core/field", field));

    var input = html.selectFirst("input#card");
    assertThat(input).isNotNull();
    assertThat(input.attr("aria-describedby")).isEqualTo("card-hint card-error");
    assertThat(input.attr("aria-invalid")).isEqualTo("true");
    assertThat(input.hasAttr("autofocus")).isTrue();
    assertThat(input.hasAttr("required")).isFalse();
    assertThat(html.select("label[for=card]").text()).isEqualTo("Navn");
  }

  @Test
  void listsAllErrorsWithLinksToTheFields() {
    var errors = new LinkedHashMap<String, String>();
    errors.put("card", "Skriv et nummer.");
    errors.put("pin", "Skriv en pinkode.");
    Document html = Jsoup.parse(pages.part("core/errors", new FormErrors(errors)));

    assertThat(html.select("[role=alert] a").eachAttr("href")).containsExactly("#card", "#pin");
    assertThat(pages.part("core/errors", new FormErrors(Map.of())).strip()).isEmpty();
  }

  @Test
  void explainsEveryKindOfProblem() {
    var all = new ProblemPages.All(List.of(ProblemType.values()));
    Document html = html(Page.of("core/problems", all, "core.problems.title"));

    assertThat(html.select("td a").eachAttr("href"))
        .contains("/problems/not-found")
        .hasSize(ProblemType.values().length);
    for (ProblemType type : ProblemType.values()) {
      var page = Page.of("core/problem-type", type, type.titleKey());
      assertThat(html(page).select("code").text()).isEqualTo(type.uri());
    }
  }

  private Document html(Page page) {
    return Jsoup.parse(pages.render(page));
  }
}
