package ils.opac.index.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueAnalyzerTest {

  @Nested
  @DisplayName("words as written")
  class Plain {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
      "Aarhus, århus",
      "ÅRHUS, århus",
      "Frøken Smillas fornemmelse for sne, frøken smillas fornemmelse for sne",
      "'Øl, mål & før', øl mål og før",
      "Hændel, hændel",
      "Händel, hændel",
      "Björn, bjørn",
      "Müller, myller",
      "Café Noël, cafe noel",
      "Łódź, lodz",
      "C++ og C#, cplusplus og csharp",
      "1984, 1984",
      "St. St. Blicher, st st blicher",
    })
    void areWrittenInDanishLetters(String text, String terms) {
      assertThat(CatalogueAnalyzer.exact(text)).isEqualTo(terms);
    }

    @Test
    void decomposedLettersEqualComposedOnes() {
      assertThat(CatalogueAnalyzer.exact("A\u030Arhus bla\u030Ab\u00e6r"))
          .isEqualTo("århus blåbær");
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({"før, for", "øl, ol", "mål, mal", "rør, ror"})
    void danishLettersAreNeverFolded(String one, String other) {
      assertThat(CatalogueAnalyzer.exact(one)).isNotEqualTo(CatalogueAnalyzer.exact(other));
    }

    @ParameterizedTest(name = "{0} equals {1}")
    @CsvSource({"H.C. Andersen, H. C. Andersen", "J.R.R. Tolkien, J. R. R. Tolkien"})
    void initialsAreTheSameWithAndWithoutBlanks(String one, String other) {
      assertThat(CatalogueAnalyzer.exact(one)).isEqualTo(CatalogueAnalyzer.exact(other));
    }
  }

  @Nested
  @DisplayName("stems")
  class Stems {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
      "bog, bøgerne",
      "barn, børnenes",
      "mand, mændene",
      "nat, nætter",
      "by, byerne",
      "pige, pigerne",
      "hest, hestens",
      "cykel, cykler",
      "museum, museerne",
      "hånd, hænder",
      "øje, øjnene",
    })
    void bringFormsOfAWordTogether(String one, String other) {
      assertThat(CatalogueAnalyzer.STEM.terms(one)).isEqualTo(CatalogueAnalyzer.STEM.terms(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({"mod, mor", "hus, hund", "ben, bænk", "bog, bag"})
    void keepOtherWordsApart(String one, String other) {
      assertThat(CatalogueAnalyzer.STEM.terms(one))
          .isNotEqualTo(CatalogueAnalyzer.STEM.terms(other));
    }
  }

  @Nested
  @DisplayName("parts of compounds")
  class Parts {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
      "krimibog, krimi bog",
      "børnebøger, barn bog",
      "lydbøger, lyd bog",
      "madlavning, mad lavning",
      "bogtrykkerkunsten, bog trykker kunst",
      "arbejdsmarkedspolitik, arbejde marked politik",
      "danmarkshistorie, danmark historie",
      "hovedstadsområdet, ''",
      "kærlighedsroman, kærlighed roman",
      "middelalderborg, middelalder borg",
    })
    void areTheStemsOfKnownWords(String compound, String words) {
      assertThat(CatalogueAnalyzer.PARTS.terms(compound))
          .isEqualTo(CatalogueAnalyzer.STEM.terms(words));
    }

    @Test
    void standAtPlacesOfTheirOwn() throws IOException {
      try (var tokens = CatalogueAnalyzer.PARTS.tokenStream("", "Müller-krimibog")) {
        var increment = tokens.addAttribute(PositionIncrementAttribute.class);
        tokens.reset();
        assertThat(tokens.incrementToken()).isTrue();
        assertThat(increment.getPositionIncrement()).isEqualTo(1);
      }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"romantik", "statistik", "parameter", "herreden", "Andersen", "bibliotekerne"})
    void areNotFoundInSimpleWords(String word) {
      assertThat(CatalogueAnalyzer.PARTS.terms(word)).isEmpty();
    }
  }
}
