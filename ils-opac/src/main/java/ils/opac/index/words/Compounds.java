package ils.opac.index.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes Danish compounds apart: {@code bogtrykkerkunst} into {@code bog, trykker, kunst}.
 *
 * <p>A word is split only if it can be covered whole by known words with a linking {@code s},
 * {@code e} or {@code er} between them; of several ways the one with the fewest parts wins, then
 * the one whose shortest part is longest. The word list is {@code compound-words.txt}, written for
 * this project; words with parts that are not on it stay whole.
 */
final class Compounds {

  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_WORD = 6;
  private static final int LONGEST_WORD = 40;
  private static final List<String> LINKS = List.of("", "s", "e", "er");

  /** As a first part, with link: surface to stem. */
  private static final Map<String, String> FIRSTS = new HashMap<>();

  /** As the last part, already stemmed: surface to stem. */
  private static final Map<String, String> LASTS = new HashMap<>();

  static {
    IrregularForms.stems().forEach(Compounds::learn); // first, for børn is barn
    for (String line : IrregularForms.lines("compound-words.txt")) {
      for (String word : line.split(" ")) {
        learn(word, IrregularForms.stem(word));
      }
    }
  }

  /** Parts of a word, best split so far; {@code shortest} is the length of the shortest. */
  private record Split(String part, @Nullable Split rest, int parts, int shortest) {
    boolean beats(@Nullable Split other) {
      return other == null
          || parts < other.parts
          || (parts == other.parts && shortest > other.shortest);
    }
  }

  private Compounds() {}

  private static void learn(String word, String stem) {
    for (String link : LINKS) {
      FIRSTS.putIfAbsent(word + link, stem);
    }
    LASTS.putIfAbsent(IrregularForms.stem(word), stem);
  }

  /**
   * The stems of the parts.
   *
   * @param stem a word as the Danish stemmer leaves it
   * @return at least two parts, or none if the word is not a compound of known words
   */
  static List<String> parts(String stem) {
    if (stem.length() < SHORTEST_WORD || stem.length() > LONGEST_WORD) {
      return List.of();
    }
    Split[] best = new Split[stem.length() + 1];
    for (int from = stem.length() - SHORTEST_PART; from >= 0; from--) {
      best[from] = bestFrom(stem, from, best);
    }
    Split whole = best[0];
    if (whole == null || whole.parts() < 2) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    for (Split at = whole; at != null; at = at.rest()) {
      parts.add(at.part());
    }
    return List.copyOf(parts);
  }

  private static @Nullable Split bestFrom(String word, int from, @Nullable Split[] best) {
    String last = from == 0 ? null : LASTS.get(word.substring(from));
    Split found = last == null ? null : new Split(last, null, 1, word.length() - from);
    for (int to = from + SHORTEST_PART; to <= word.length() - SHORTEST_PART; to++) {
      Split rest = best[to];
      String first = rest == null ? null : FIRSTS.get(word.substring(from, to));
      if (rest != null && first != null) {
        var split = new Split(first, rest, rest.parts() + 1, Math.min(to - from, rest.shortest()));
        found = split.beats(found) ? split : found;
      }
    }
    return found;
  }
}
