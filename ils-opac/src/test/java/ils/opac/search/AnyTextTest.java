package ils.opac.search;

import static ils.opac.TestBibs.bib;
import static org.assertj.core.api.Assertions.assertThat;

import ils.opac.index.CatalogueIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Apart from {@link HostileQueryTest}, for jqwik does not run JUnit's life cycle. */
class AnyTextTest {

  private static CatalogueIndex own;
  private static Path ownFolder;

  @BeforeContainer
  static void build() throws IOException {
    ownFolder = Files.createTempDirectory("any-text");
    own = new CatalogueIndex(ownFolder, 16);
    own.add(bib(1, "Krig og fred").entry());
    own.refresh();
  }

  @AfterContainer
  static void close() throws IOException {
    own.close();
  }

  @Property(tries = 500)
  void anyTextGivesAnAnswer(
      @ForAll
          @Chars({'"', '(', ')', '-', ':', '=', '*', ' ', 'k', 'å', 'A', 'N', 'D', 'O', 'R', '\''})
          @StringLength(max = 60)
          String text)
      throws IOException {
    assertThat(CatalogueSearch.search(own, SearchRequest.of(text))).isNotNull();
  }

  @Property(tries = 300)
  void anyUnicodeGivesAnAnswer(@ForAll @StringLength(max = 40) String text) throws IOException {
    assertThat(CatalogueSearch.search(own, SearchRequest.of(text))).isNotNull();
  }
}
