package ils.cataloguing.projection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts without the marks that only cataloguing rules ask for. */
public final class Isbd {

  /** Marks that ISBD puts between areas: {@code " /"}, {@code " :"}, {@code ","} and the like. */
  private static final String CLOSING = " /:;,=+";

  /** A full stop after fewer signs than this ends an initial or an abbreviation, and stays. */
  private static final int SHORTEST_SENTENCE = 4;

  private Isbd() {}

  /** The text without closing punctuation, sorting marks and doubled blanks; null when empty. */
  public static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    StringBuilder plain = unmarked(text);
    int end = withoutClosing(plain, plain.length());
    if (end > 0 && plain.charAt(end - 1) == '.' && endsSentence(plain, end - 1)) {
      end--;
    }
    return end == 0 ? null : plain.substring(0, end);
  }

  private static int withoutClosing(StringBuilder text, int length) {
    int end = length;
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean endsSentence(StringBuilder text, int stop) {
    for (int i = stop - SHORTEST_SENTENCE; i < stop; i++) {
      if (i < 0
          || !(Character.isLetterOrDigit(text.charAt(i)) || ")]".indexOf(text.charAt(i)) >= 0)) {
        return false;
      }
    }
    return true;
  }

  static List<String> clean(List<String> texts) {
    return texts.stream().map(Isbd::clean).filter(Objects::nonNull).distinct().toList();
  }

  /** The cleaned texts with this between them; null when all are empty. */
  static @Nullable String join(String separator, List<String> texts) {
    String joined = clean(texts).stream().collect(Collectors.joining(separator));
    return joined.isEmpty() ? null : joined;
  }

  /**
   * With single blanks, without {@code ¤} of danMARC2 and the non-sorting controls of MARC 21
   * (U+0088 and others).
   */
  private static StringBuilder unmarked(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean blank = true; // none at the beginning
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        if (!blank) {
          plain.append(' ');
        }
        blank = true;
      } else if (c != '¤' && (c < 0x80 || c > 0x9f)) {
        plain.append(c);
        blank = false;
      }
    }
    return plain;
  }
}
