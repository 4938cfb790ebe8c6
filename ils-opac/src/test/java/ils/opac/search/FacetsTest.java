package ils.opac.search;

import static ils.opac.TestBibs.bib;
import static org.assertj.core.api.Assertions.assertThat;

import ils.core.bib.Projection.MaterialType;
import ils.opac.index.CatalogueIndex;
import ils.opac.index.Visibility;
import ils.opac.search.SearchResult.FacetCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsTest {

  private static final long MAIN = 10;
  private static final long BRANCH = 11;
  private static final long SCHOOL = 20;
  private static final Visibility AT_SCHOOL = Visibility.ofSchool(SCHOOL);
  private static final Viewer PUPIL = new Viewer(Set.of(Visibility.PUBLIC, AT_SCHOOL), false);

  private CatalogueIndex index;

  @BeforeEach
  void build(@TempDir Path folder) throws IOException {
    index = new CatalogueIndex(folder, 16);
    index.add(
        bib(1, "Krig og fred")
            .work("krig")
            .year(1978)
            .item(MAIN, Visibility.PUBLIC, true)
            .item(BRANCH, Visibility.PUBLIC, false)
            .item(SCHOOL, AT_SCHOOL, true)
            .entry());
    index.add(
        bib(2, "Krig og fred")
            .work("krig")
            .material(MaterialType.AUDIOBOOK)
            .year(2010)
            .item(BRANCH, Visibility.PUBLIC, false)
            .entry());
    index.add(bib(3, "Krigen").item(SCHOOL, AT_SCHOOL, true).language("eng").entry());
    index.add(bib(4, "Krigskunst").item(MAIN, Visibility.STAFF, true).entry());
    index.refresh(); // two segments, so that counts must hold over both
    index.add(bib(5, "Krig").year(2011).item(MAIN, Visibility.PUBLIC, false).entry());
    index.add(bib(6, "Krigens lov").suppressed().item(MAIN, Visibility.PUBLIC, true).entry());
    index.add(bib(7, "Krig på nettet").material(MaterialType.EBOOK).entry());
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private SearchResult search(Viewer viewer, Map<FacetField, List<String>> chosen)
      throws IOException {
    return CatalogueSearch.search(index, SearchRequest.of("krig").by(viewer).choosing(chosen));
  }

  private static FacetCount count(String value, int works) {
    return new FacetCount(value, works, false);
  }

  @Test
  @DisplayName("works are counted, not records")
  void countsWorks() throws IOException {
    SearchResult result = search(Viewer.ANYBODY, Map.of());
    assertThat(result.workCount()).isEqualTo(3);
    assertThat(result.editionCount()).isEqualTo(4);
    assertThat(result.facets().get(FacetField.MATERIAL))
        .containsExactly(count("BOOK", 2), count("AUDIOBOOK", 1), count("EBOOK", 1));
    assertThat(result.facets().get(FacetField.DECADE))
        .containsExactly(count("2010", 2), count("1970", 1));
    assertThat(result.facets().get(FacetField.LANGUAGE)).containsExactly(count("dan", 3));
  }

  @Test
  @DisplayName("stock of a school is in no hit, count or facet of the public")
  void hidesSchoolStockFromThePublic() throws IOException {
    SearchResult result = search(Viewer.ANYBODY, Map.of());
    assertThat(result.facets().get(FacetField.BRANCH))
        .containsExactly(count("10", 2), count("11", 1));
    var atSchool = search(Viewer.ANYBODY, Map.of(FacetField.BRANCH, List.of("20")));
    assertThat(atSchool.workCount()).isZero();
    assertThat(CatalogueSearch.editions(index, 3, Viewer.ANYBODY)).isEmpty();
  }

  @Test
  void showsSchoolStockToItsPupils() throws IOException {
    SearchResult result = search(PUPIL, Map.of());
    assertThat(result.workCount()).isEqualTo(4);
    assertThat(result.facets().get(FacetField.BRANCH)).contains(count("20", 2));
    assertThat(search(PUPIL, Map.of(FacetField.BRANCH, List.of("20"))).workCount()).isEqualTo(2);
    var otherSchool = new Viewer(Set.of(Visibility.PUBLIC, Visibility.ofSchool(21)), false);
    assertThat(search(otherSchool, Map.of()).workCount()).isEqualTo(3);
  }

  @Test
  void showsAllToStaff() throws IOException {
    assertThat(search(Viewer.STAFF, Map.of()).workCount()).isEqualTo(6);
    assertThat(search(Viewer.ANYBODY, Map.of()).works())
        .noneMatch(work -> work.best().bibId() == 6 || work.best().bibId() == 4);
  }

  @Test
  @DisplayName("A134: a chosen field is counted without its own choice")
  void severalValuesOfAFieldCanBeChosen() throws IOException {
    var result = search(Viewer.ANYBODY, Map.of(FacetField.MATERIAL, List.of("EBOOK")));
    assertThat(result.workCount()).isEqualTo(1);
    assertThat(result.facets().get(FacetField.MATERIAL))
        .containsExactly(new FacetCount("EBOOK", 1, true), count("BOOK", 2), count("AUDIOBOOK", 1));
    var both = search(Viewer.ANYBODY, Map.of(FacetField.MATERIAL, List.of("EBOOK", "AUDIOBOOK")));
    assertThat(both.workCount()).isEqualTo(2);
  }

  @Test
  @DisplayName("A134: the count of every value equals the hits when it is chosen")
  void countsEqualHits() throws IOException {
    for (Viewer viewer : List.of(Viewer.ANYBODY, PUPIL, Viewer.STAFF)) {
      var all = search(viewer, Map.of());
      for (var field : all.facets().entrySet()) {
        for (FacetCount count : field.getValue()) {
          var chosen = search(viewer, Map.of(field.getKey(), List.of(count.value())));
          assertThat(chosen.workCount()).as("%s %s", field, count).isEqualTo(count.works());
        }
      }
    }
  }

  @Test
  @DisplayName("A130: a loan or return is seen at once, without writing to the index")
  void availabilityIsLive() throws IOException {
    var available = Map.of(FacetField.AVAILABLE, List.of("true"));
    assertThat(search(Viewer.ANYBODY, available).workCount()).isEqualTo(1);
    assertThat(search(PUPIL, available).workCount()).isEqualTo(2);

    index.available(1, List.of(AT_SCHOOL.at(SCHOOL))); // lent at the main library
    assertThat(search(Viewer.ANYBODY, available).workCount()).isZero();
    assertThat(search(PUPIL, available).workCount()).isEqualTo(2);

    index.available(5, List.of(Visibility.PUBLIC.at(MAIN)));
    assertThat(search(Viewer.ANYBODY, available).workCount()).isEqualTo(1);
    assertThat(search(Viewer.ANYBODY, Map.of()).facets().get(FacetField.AVAILABLE))
        .containsExactly(count("true", 1));
  }

  @Test
  void availabilityAtABranchIsNotThatAtAnother() throws IOException {
    var atBranch = Map.of(FacetField.AVAILABLE, List.of("true"), FacetField.BRANCH, List.of("11"));
    assertThat(search(Viewer.ANYBODY, atBranch).workCount()).isZero();
    index.available(2, List.of(Visibility.PUBLIC.at(BRANCH)));
    assertThat(search(Viewer.ANYBODY, atBranch).workCount()).isEqualTo(1);
  }
}
