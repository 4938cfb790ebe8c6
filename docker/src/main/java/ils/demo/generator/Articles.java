package ils.demo.generator;

import java.util.List;
import java.util.Map;

/** Articles at the beginning of a title, which sorting passes over. */
final class Articles {

  private static final Map<String, List<String>> OF =
      Map.of(
          "dan", List.of("Den ", "Det ", "De ", "En ", "Et "),
          "eng", List.of("The ", "An ", "A "),
          "ger", List.of("Der ", "Die ", "Das ", "Eine ", "Ein "),
          "fre", List.of("Les ", "Le ", "La ", "Une ", "Un "),
          "spa", List.of("Los ", "Las ", "El ", "La "),
          "swe", List.of("Den ", "Det ", "De ", "En ", "Ett "));

  private Articles() {}

  /** How many characters of the title are its article and the blank after it; 0 without one. */
  static int length(String title, String language) {
    return OF.getOrDefault(language, List.of()).stream()
        .filter(title::startsWith)
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }
}
