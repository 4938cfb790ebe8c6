package ils.demo.works;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Titles in other languages for big catalogues, where numbers matter more than charm. */
final class ForeignTitles {

  private static final int PURPOSE = 4;
  private static final Map<String, List<String>> PATTERNS =
      Map.of(
          "eng",
          List.of(
              "%1$s and %2$s",
              "A history of %2$s",
              "Essays on %2$s",
              "%1$s in %3$s",
              "The %4$s papers",
              "%5$s %4$s",
              "Understanding %2$s",
              "The life and times of %5$s %4$s",
              "%1$s, %6$d-%7$d"),
          "ger",
          List.of("%1$s in %3$s", "Das Leben von %5$s %4$s", "%5$s %4$s und %1$s", "%3$s %6$d"),
          "fre",
          List.of("%5$s %4$s, une vie", "%3$s en %6$d", "Histoires de %3$s", "Lettres à %5$s"),
          "swe",
          List.of("%5$s %4$s, ett liv", "%3$s förr och nu", "Brev till %5$s", "%5$s i %3$s"),
          "spa",
          List.of("La vida de %5$s %4$s", "Cartas a %5$s", "%3$s en %6$d", "Historias de %3$s"));

  private final long seed;
  private final List<List<String>> subjects = Tables.rows("foreign-subjects");
  private final List<List<String>> dewey = Tables.rows("dewey");
  private final Map<String, List<List<String>>> names =
      Tables.grouped("foreign-names", row -> row.get(0) + " " + row.get(1));

  ForeignTitles(long seed) {
    this.seed = seed;
  }

  TitleIdea idea(String language, long work) {
    var dice = Dice.of(seed, work, PURPOSE);
    String first = dice.pickEarly(subjects).get(0);
    String second = dice.pickEarly(subjects).get(0);
    int year = dice.between(1500, 1900);
    String title =
        String.format(
            Locale.ROOT,
            dice.pick(PATTERNS.getOrDefault(language, List.of("%1$s"))),
            first,
            second.toLowerCase(Locale.ROOT),
            name(language, "place", dice),
            name(language, "surname", dice),
            name(language, "given", dice),
            year,
            year + dice.between(5, 120));
    Readers readers = dice.percent(12) ? Readers.CHILDREN : Readers.ADULTS;
    String number = dice.percent(30) ? "sk" : dice.pickEarly(dewey).get(0);
    return new TitleIdea(number, readers, title, "", List.of(first, second), "", false);
  }

  /** A place, publisher or name of the language. */
  String name(String language, String kind, Dice dice) {
    return dice.pickEarly(names.getOrDefault(language + " " + kind, List.of(List.of("", "", "?"))))
        .get(2);
  }
}
