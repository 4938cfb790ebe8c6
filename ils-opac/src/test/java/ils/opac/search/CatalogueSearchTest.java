package ils.opac.search;

import static ils.opac.TestBibs.bib;
import static org.assertj.core.api.Assertions.assertThat;

import ils.core.bib.Projection.MaterialType;
import ils.opac.TestBibs;
import ils.opac.index.CatalogueIndex;
import ils.opac.search.SearchResult.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches a small Danish collection; each number is the record that must come first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueSearchTest {

  private CatalogueIndex index;

  private static final List<TestBibs> COLLECTION =
      List.of(
          bib(1, "Frøken Smillas fornemmelse for sne")
              .by("Høeg, Peter")
              .year(1992)
              .fiction(true)
              .isbn("9780306406157")
              .about("kriminalromaner", "Grønland"),
          bib(2, "Krig og fred").by("Tolstoj, Lev").year(1978).fiction(true).loans(40),
          bib(3, "Krigen om freden").by("Hansen, Ib").about("krig", "fred"),
          bib(4, "Den der").by("Nielsen, Bo"),
          bib(5, "Vi, der valgte mælkevejen").by("Thisted, Ida"),
          bib(6, "Vi").by("Zamjatin, Evgenij"),
          bib(7, "Børnenes bogtrykkerkunst").by("Müller, Aage"),
          bib(8, "Aarhus i gamle dage").by("Åkjær, Jens").about("lokalhistorie"),
          bib(9, "Bøger og mænd").by("Andersen, Hans Christian"),
          bib(10, "Krimibogen").about("krimi").year(2001),
          bib(11, "Den grimme ælling").by("Andersen, H. C.").inSeries("Eventyr", "3"),
          bib(12, "Før regnen").by("Øst, Åse"),
          bib(13, "For regnen").by("Vest, Vibe"),
          bib(14, "1984").by("Orwell, George").year(1949).alsoTitled("Nineteen eighty-four"),
          bib(15, "Café Noël & venner").by("O'Brien, Edna").faust("2 345 678 9"),
          bib(16, "En krig").note("handler om krig og fred").year(1990),
          bib(17, "Krig og fred").work("work 2").material(MaterialType.AUDIOBOOK).year(2010),
          bib(18, "Programmering i C++").about("programmering"));

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    index = new CatalogueIndex(folder, 16);
    for (TestBibs bib : COLLECTION) {
      index.add(bib.entry());
    }
    index.refresh();
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  private List<Long> found(String text) throws IOException {
    return result(text).works().stream().map(work -> work.best().bibId()).toList();
  }

  private SearchResult result(String text) throws IOException {
    return CatalogueSearch.search(index, SearchRequest.of(text));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "frøken smillas fornemmelse, 1",
    "smilla høeg, 1",
    "krig og fred, 2",
    "tolstoj krig, 2",
    "'Tolstoj, Lev', 2",
    "den der, 4",
    "vi, 6",
    "bøger, 9",
    "århus, 8",
    "AARHUS, 8",
    "aakjær, 8",
    "myller, 7",
    "muller, 7",
    "müller, 7",
    "H.C. Andersen ælling, 11",
    "hans christian andersen, 9",
    "grimme ælling, 11",
    "1984, 14",
    "nineteen eighty-four, 14",
    "cafe noel, 15",
    "café noël og venner, 15",
    "cafe noel and venner, 15",
    "obrien, 15",
    "o'brien, 15",
    "c++, 18",
  })
  @DisplayName("A132: words, names and titles as people write them find their record first")
  void findsFirst(String text, long expected) throws IOException {
    assertThat(found(text)).startsWith(expected);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "bogen, 9",
    "mand bog, 9",
    "kriminalroman, 1",
    "krimi bog, 10",
    "krimibog, 10",
    "trykker, 7",
    "bogtrykker kunst, 7",
    "barn kunst, 7",
    "lokal historie, 8",
    "krige, 3",
  })
  @DisplayName("A132: inflected forms and parts of compounds find the record too")
  void findsByStemAndPart(String text, long expected) throws IOException {
    assertThat(found(text)).contains(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0306406152", "0-306-40615-2", "978-0-306-40615-7", "978 0 306 40615 7"})
  @DisplayName("an ISBN in any of its forms finds exactly its record")
  void findsIsbn(String isbn) throws IOException {
    assertThat(found(isbn)).containsExactly(1L);
    assertThat(found("isbn:" + isbn.replace(" ", ""))).containsExactly(1L);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "titel:ælling, 11",
    "ti=ælling, 11",
    "forfatter:høeg, 1",
    "fo=høeg, 1",
    "em=Grønland, 1",
    "emne:(Grønland kriminalroman), 1",
    "serie:eventyr, 11",
    "nr:23456789, 15",
    "id:12, 12",
    "smil* fornem*, 1",
    "forfatter:tol*, 2",
    "materiale:lydbog, 17",
    "år:1992, 1",
    "krig NOT fred, ",
    "\"fornemmelse for sne\", 1",
    "\"fornemmelse for sne, 1",
    "år:-1950, 14",
  })
  void understandsFieldsAndOperators(String text, Long expected) throws IOException {
    if (expected == null) {
      assertThat(found(text)).isEmpty();
    } else {
      assertThat(found(text)).startsWith(expected);
    }
  }

  @Test
  void operatorsCombine() throws IOException {
    assertThat(found("ælling OR smilla")).containsExactlyInAnyOrder(11L, 1L);
    assertThat(found("ælling ELLER smilla")).containsExactlyInAnyOrder(11L, 1L);
    assertThat(found("titel:krig NOT titel:fred")).containsExactly(16L);
    assertThat(found("titel:krig -titel:fred")).containsExactly(16L);
    assertThat(found("år:1949-1978")).containsExactlyInAnyOrder(2L, 14L);
    assertThat(found("titel:(krig OG fred) forfatter:tolstoj")).containsExactly(2L);
  }

  @Test
  void danishLettersAreTheirOwn() throws IOException {
    assertThat(found("titel:før")).containsExactly(12L);
    assertThat(found("titel:for titel:regnen")).containsExactly(13L);
  }

  @Test
  @DisplayName("A133: another spelling is tried only when nothing is found")
  void correctsSpelling() throws IOException {
    SearchResult result = result("frøken smilas fornemmelse");
    assertThat(result.works().get(0).best().bibId()).isEqualTo(1);
    assertThat(result.correctedTo()).isEqualTo("frøken smillas fornemmelse");
    assertThat(result("krig og fred").correctedTo()).isNull();
  }

  @Test
  void oneWordTooManyIsForgivenAndSaid() throws IOException {
    SearchResult result = result("frøken smillas fornemmelse for krig");
    assertThat(result.works().get(0).best().bibId()).isEqualTo(1);
    assertThat(result.notices()).contains(Notice.ONE_WORD_MISSING);
  }

  @Test
  @DisplayName("A135: editions of a work are one hit")
  void groupsByWork() throws IOException {
    SearchResult result = result("krig og fred tolstoj");
    assertThat(result.workCount()).isEqualTo(1);
    assertThat(result("titel:\"krig og fred\"").workCount()).isEqualTo(1);
    assertThat(result("titel:\"krig og fred\"").editionCount()).isEqualTo(2);
    assertThat(result.works().get(0).editions()).extracting("bibId").containsExactly(2L, 17L);
  }

  @Test
  void sortsAsDanishListsDo() throws IOException {
    var byAuthor = SearchRequest.of("").sortedBy(SortOrder.AUTHOR);
    List<String> authors =
        CatalogueSearch.search(index, byAuthor).works().stream()
            .flatMap(work -> work.best().contributors().stream())
            .toList();
    assertThat(authors.subList(0, 2)).containsExactly("H. C. Andersen", "Hans Christian Andersen");
    assertThat(authors.subList(authors.size() - 2, authors.size()))
        .containsExactly("Åse Øst", "Jens Åkjær");
    var newest = SearchRequest.of("").sortedBy(SortOrder.NEWEST);
    assertThat(CatalogueSearch.search(index, newest).works().get(0).best().year()).isEqualTo(2010);
  }

  @Test
  void pagesFollowEachOther() throws IOException {
    List<Long> all = found("");
    SearchRequest request = SearchRequest.of("");
    List<Long> paged = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      CatalogueSearch.search(index, request.onPage(page, 5)).works().stream()
          .map(work -> work.best().bibId())
          .forEach(paged::add);
    }
    assertThat(paged).isEqualTo(all).hasSize(17);
  }

  @Test
  void aPageBeyondTheLastGivesTheLast() throws IOException {
    var last = CatalogueSearch.search(index, SearchRequest.of("").onPage(10_000, 5));
    assertThat(last.page()).isEqualTo(4);
    assertThat(last.works()).hasSize(2);
  }
}
