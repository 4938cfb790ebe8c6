package ils.opac.pages;

import static ils.opac.TestBibs.bib;
import static org.assertj.core.api.Assertions.assertThat;

import ils.core.bib.Projection.MaterialType;
import ils.core.item.ItemState;
import ils.core.org.Organisations;
import ils.core.page.Page;
import ils.core.page.PageFixture;
import ils.core.page.TextsCheck;
import ils.opac.index.CatalogueIndex;
import ils.opac.index.Visibility;
import ils.opac.pages.RecordPages.Shown;
import ils.opac.search.CatalogueSearch;
import ils.opac.search.SearchResult;
import ils.opac.search.Viewer;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as they are sent. */
class OpacPagesTest {

  private static final long MAIN = 7;

  private final PageFixture pages = PageFixture.with(new OpacNavigation().entries().get(0));

  @Test
  void textsAreThereInBothLanguages() {
    assertThat(TextsCheck.of("opac").findings()).isEmpty();
  }

  @Test
  void frontPageHasOneSearchBoxWithALabel() {
    String html =
        pages.render(Page.of("opac/home", new HomePages.Home(List.of()), "opac.home.title"));
    assertThat(html).contains("<label class=\"\" for=\"q\">Søg i bibliotekets samling</label>");
    assertThat(html).containsOnlyOnce("<h1>").doesNotContain("style=").doesNotContain("<script>");
  }

  private SearchPages.Hits hits(Path folder, String... parameters) throws IOException {
    var given = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < parameters.length; i += 2) {
      given.add(parameters[i], parameters[i + 1]);
    }
    var address = SearchAddress.of(given);
    try (var index = new CatalogueIndex(folder, 16)) {
      for (int i = 1; i <= 45; i++) {
        index.add(
            bib(i, "Krig nummer " + i)
                .by("Høeg, Peter")
                .about("<b>krig</b>")
                .item(MAIN, Visibility.PUBLIC, true)
                .entry());
      }
      index.refresh();
      SearchResult result = CatalogueSearch.search(index, address.request(Viewer.ANYBODY));
      List<ShownWork> works =
          result.works().stream()
              .map(work -> ShownWork.of(work.best(), work.editions(), Map.of()))
              .toList();
      return new SearchPages.Hits(
          address, result, works, PageNumbers.around(result.page(), 3), Organisations.none());
    }
  }

  @Test
  void hitsHaveFacetsAsLinksAndPages(@TempDir Path folder) throws IOException {
    String html = pages.part("opac/search", hits(folder, "q", "krig", "page", "2"));
    assertThat(html)
        .contains("45 titler")
        .contains("href=\"/search?q=krig&amp;material=BOOK\"")
        .contains("<span aria-current=\"page\">2</span>")
        .contains("href=\"/search?q=krig&amp;page=3\"")
        .contains("&lt;b&gt;krig&lt;/b&gt;");
  }

  @Test
  void noHitsHelpInBothLanguages(@TempDir Path folder) throws IOException {
    var hits = hits(folder, "q", "<script>qqq", "material", "FILM");
    assertThat(pages.part("opac/search", hits))
        .contains("Vi fandt ikke noget")
        .contains("Søg uden afgrænsninger")
        .contains("&lt;script&gt;qqq");
    assertThat(PageFixture.with().inEnglish().part("opac/search", hits))
        .contains("We found nothing");
  }

  private static HeldRow item(ItemState state, @Nullable LocalDate due) {
    return new HeldRow(1, MAIN, "Voksen", "86.4", Visibility.PUBLIC, state, due);
  }

  @Test
  void aRecordTellsWhereItStands() {
    var stock =
        Stock.of(
            List.of(
                item(ItemState.ON_LOAN, LocalDate.of(2026, 12, 12)),
                item(ItemState.AVAILABLE, null)),
            Viewer.ANYBODY);
    var projection =
        bib(1, "Krig").by("Høeg, Peter").about("krig").isbn("9780306406157").projection();
    var cover = Cover.of("Krig", "Peter Høeg", MaterialType.BOOK);
    var shown =
        new Shown(
            1, projection, cover, HoldingLine.of(stock), false, List.of(), Organisations.none());
    String html = pages.part("opac/record", shown);
    assertThat(html)
        .contains("1 af 2 hjemme")
        .contains("86.4")
        .contains("/search?q=forfatter%3A%22Peter+H%C3%B8eg%22")
        .contains("9780306406157");
  }

  @Test
  void aTitleThatIsOutTellsWhenItIsExpected() {
    var stock =
        Stock.of(List.of(item(ItemState.ON_LOAN, LocalDate.of(2026, 12, 12))), Viewer.ANYBODY);
    var line = HoldingLine.of(stock).get(0);
    assertThat(line.in()).isZero();
    assertThat(line.dueOn()).isEqualTo(LocalDate.of(2026, 12, 12));
  }

  @Test
  void stockOfASchoolIsNotShownToThePublic() {
    var atSchool =
        new HeldRow(1, 20, null, null, Visibility.ofSchool(20), ItemState.AVAILABLE, null);
    var stock = Stock.of(List.of(atSchool), Viewer.ANYBODY);
    assertThat(stock.total()).isZero();
    assertThat(stock.ownsNone()).isFalse();
  }

  @Test
  void theSameTitleAlwaysGetsTheSameCover() {
    var cover = Cover.of("Frøken Smillas fornemmelse for sne", "Peter Høeg", MaterialType.BOOK);
    assertThat(cover)
        .isEqualTo(Cover.of("Frøken Smillas fornemmelse for sne", "Peter Høeg", MaterialType.BOOK));
    assertThat(cover.lines()).hasSizeLessThanOrEqualTo(5);
    assertThat(pages.part("opac/cover", cover)).contains("Smillas").contains("<svg");
  }
}
