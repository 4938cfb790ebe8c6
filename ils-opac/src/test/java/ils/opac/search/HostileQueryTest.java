package ils.opac.search;

import static ils.opac.TestBibs.bib;
import static org.assertj.core.api.Assertions.assertThat;

import ils.opac.index.CatalogueIndex;
import ils.opac.search.SearchResult.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, an answer comes back. */
class HostileQueryTest {

  @TempDir static Path folder;
  private static CatalogueIndex index;

  @BeforeAll
  static void build() throws IOException {
    index = new CatalogueIndex(folder, 16);
    index.add(bib(1, "Krig og fred").by("Tolstoj, Lev").entry());
    index.refresh();
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static SearchResult result(String text) throws IOException {
    return CatalogueSearch.search(index, SearchRequest.of(text));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "\"krig og",
        "krig\" og",
        "(krig",
        "krig)",
        ")(",
        "krig AND",
        "AND krig",
        "krig OR",
        "titel:krig:",
        "krig -",
        "findes-ikke:krig OR krig",
        "krig \u0000 og",
        "\"krig\" OG \"\"",
        "-- krig",
        "(((((krig)))))",
        "titel: krig OR krig"
      })
  void brokenSyntaxStillFindsTheWords(String text) throws IOException {
    assertThat(result(text).workCount()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "*",
        "?",
        "* *",
        "k*",
        "...",
        "---",
        "\"\"",
        "\"?\"",
        "()",
        "titel:",
        "titel:*",
        "isbn:--",
        ".*",
        "[a-z]{1000}",
        "(a+)+$",
        "/.*/",
        "' OR 1=1 --",
        "<script>alert(1)</script>",
        "\\",
        "\uD83D\uDE00",
        "\uD83D",
        "år:99999999999",
        "id:x",
        "sprog:",
        "NOT",
        "NOT NOT NOT",
        "krig~2^9"
      })
  void nonsenseGivesAnAnswer(String text) throws IOException {
    assertThat(result(text)).isNotNull();
  }

  @Test
  void marksAloneAreSaidToAskNothing() throws IOException {
    assertThat(result("...").notices()).containsExactly(Notice.NOTHING_ASKED);
    assertThat(result("*").notices()).containsExactly(Notice.NOTHING_ASKED);
    assertThat(result("...").works()).isEmpty();
  }

  @Test
  void aThousandWordsAreCutAndSaidSo() throws IOException {
    assertThat(result("krig ".repeat(1000)).notices()).contains(Notice.CUT);
    assertThat(result("krig ".repeat(1000)).workCount()).isEqualTo(1);
    assertThat(result("krig OR ".repeat(1000)).workCount()).isEqualTo(1);
    assertThat(result("a1b2-c3.d4'e5 ".repeat(1000))).isNotNull();
    assertThat(result("x".repeat(100_000))).isNotNull();
    assertThat(result("(".repeat(5000) + "krig")).isNotNull();
    assertThat(result("NOT ".repeat(5000) + "krig")).isNotNull();
  }

  @Test
  void unknownFacetValuesGiveNoHits() throws IOException {
    for (FacetField field : FacetField.values()) {
      var request = SearchRequest.of("krig").choosing(Map.of(field, List.of("'; drop table")));
      assertThat(CatalogueSearch.search(index, request).workCount()).isZero();
    }
  }
}
