package ils.opac.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ils.opac.search.FacetField;
import ils.opac.search.SortOrder;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchAddressTest {

  private static SearchAddress parse(String... pairs) {
    var parameters = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.add(pairs[i], pairs[i + 1]);
    }
    return SearchAddress.of(parameters);
  }

  @Test
  void whatIsReadIsWrittenAgain() {
    var address =
        parse(
            "q",
            "krig & fred",
            "material",
            "BOOK",
            "material",
            "FILM",
            "branch",
            "7",
            "sort",
            "newest",
            "page",
            "3");
    assertThat(address.href())
        .isEqualTo(
            "/search?q=krig+%26+fred&material=BOOK&material=FILM&branch=7&sort=newest&page=3");
  }

  @Test
  void aChoiceIsMadeAndTakenBackOnTheFirstPage() {
    var address = parse("q", "krig", "page", "4");
    var chosen = address.toggled(FacetField.MATERIAL, "BOOK");
    assertThat(chosen.href()).isEqualTo("/search?q=krig&material=BOOK");
    assertThat(chosen.toggled(FacetField.MATERIAL, "BOOK").href()).isEqualTo("/search?q=krig");
  }

  @ParameterizedTest(name = "page {0} is {1}")
  @CsvSource({"0, 1", "-1, 1", "x, 1", "99999999999999999999, 1", "'', 1", "12, 12"})
  void pagesThatAreNoneAreTheFirst(String text, int page) {
    assertThat(parse("page", text).page()).isEqualTo(page);
  }

  @Test
  void whatIsNotUnderstoodIsLeftOut() {
    var address = parse("sort", "' or 1=1", "colour", "red", "material", " ", "q", " x ");
    assertThat(address).isEqualTo(new SearchAddress("x", Map.of(), SortOrder.RELEVANCE, 1));
    assertThat(parse("subject", "x".repeat(5_000)).chosen()).isEmpty();
  }

  @Test
  void aQuoteInANameDoesNotEndThePhrase() {
    assertThat(SearchAddress.forPhrase("forfatter", "Bo \"Bobo\" Hansen"))
        .isEqualTo("/search?q=forfatter%3A%22Bo+Bobo+Hansen%22");
  }

  @Test
  void pageNumbersSurroundThePage() {
    assertThat(PageNumbers.around(1, 1)).isEqualTo(List.of(1));
    assertThat(PageNumbers.around(1, 3)).isEqualTo(List.of(1, 2, 3));
    assertThat(PageNumbers.around(6, 12)).isEqualTo(List.of(1, 0, 4, 5, 6, 7, 8, 0, 12));
    assertThat(PageNumbers.around(12, 12)).isEqualTo(List.of(1, 0, 10, 11, 12));
  }
}
