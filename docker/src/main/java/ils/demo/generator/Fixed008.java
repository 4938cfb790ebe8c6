package ils.demo.generator;

import ils.demo.works.Edition;
import ils.demo.works.Medium;
import ils.demo.works.Readers;
import java.util.Locale;
import java.util.Map;

/**
 * Field 008 of MARC 21: forty characters, each at its place.
 *
 * @see <a href="https://www.loc.gov/marc/bibliographic/bd008.html">the positions</a>
 */
final class Fixed008 {

  private static final Map<String, String> COUNTRY =
      Map.of("dan", "dk ", "eng", "xxk", "ger", "gw ", "fre", "fr ", "swe", "sw ", "spa", "sp ");

  private Fixed008() {}

  /**
   * @param day month and day of entry, four digits
   */
  static String of(Edition edition, String day) {
    int entered = Math.max(1996, edition.year());
    boolean periodical = edition.medium() == Medium.PERIODICAL;
    String text =
        String.format(Locale.ROOT, "%02d", entered % 100)
            + day
            + (periodical ? "c" : "s")
            + edition.year()
            + (periodical ? "9999" : "    ")
            + COUNTRY.getOrDefault(edition.language(), "xx ")
            + material(edition)
            + edition.language()
            + " d";
    if (text.length() != 40) {
      throw new IllegalStateException("field 008 has " + text.length() + " characters");
    }
    return text;
  }

  /** Positions 18 to 34, which depend on the type of record. */
  private static String material(Edition edition) {
    char readers = readers(edition.work().idea().readers());
    char form = edition.medium().online() ? 'o' : ' ';
    char literary = edition.work().idea().fiction() ? '1' : '0';
    return switch (edition.medium()) {
      case BOOK, E_BOOK -> "    " + readers + form + "     000 " + literary + " ";
      case LARGE_PRINT -> "    " + readers + "d     000 " + literary + " ";
      case AUDIO_NET, AUDIO_CD -> "nnnn" + readers + form + "      f  n ";
      case MUSIC_CD -> "  nn" + readers + "            ";
      case FILM_DISC, FILM_NET -> "090 " + readers + "      " + form + "   vl";
      case COMPUTER_GAME -> "    " + readers + "   g        ";
      case BOARD_GAME -> "nnn " + readers + "          gn";
      case PERIODICAL -> "mr p       0   a0";
    };
  }

  private static char readers(Readers readers) {
    return switch (readers) {
      case SMALL_CHILDREN -> 'a';
      case CHILDREN, PUPILS -> 'j';
      case YOUNG -> 'd';
      case ADULTS -> 'e';
    };
  }
}
