package ils.opac.index.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.tartarus.snowball.ext.DanishStemmer;

/**
 * Danish words whose forms a suffix stripper cannot bring together: {@code bog, bøger}.
 *
 * <p>From {@code irregular-forms.txt}: a headword and its irregular stems on each line; the endings
 * of plural, definite and genitive are added here.
 */
final class IrregularForms {

  private static final List<String> ENDINGS =
      List.of("", "s", "e", "es", "ne", "nes", "ene", "enes", "et", "t");

  private IrregularForms() {}

  /** Each irregular form with the stem of its headword. */
  static Map<String, String> stems() {
    Map<String, String> stems = new LinkedHashMap<>();
    for (String line : lines("irregular-forms.txt")) {
      String[] words = line.split(" ");
      String stem = stem(words[0]);
      stems.put(words[0], stem);
      for (int i = 1; i < words.length; i++) {
        for (String ending : ENDINGS) {
          stems.putIfAbsent(words[i] + ending, stem);
        }
      }
    }
    return stems;
  }

  static StemmerOverrideMap overrides() {
    var builder = new StemmerOverrideFilter.Builder();
    stems().forEach(builder::add);
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String stem(String word) {
    var stemmer = new DanishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** The lines of a word list beside this class, without comments. */
  static List<String> lines(String resource) {
    var stream =
        Objects.requireNonNull(IrregularForms.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
