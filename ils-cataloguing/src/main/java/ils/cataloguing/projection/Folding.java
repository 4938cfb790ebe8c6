package ils.cataloguing.projection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made alike for keys: lower case, without marks, {@code å} and {@code ꜳ} as {@code aa}. */
final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folding() {}

  static String fold(String text) {
    String lower =
        text.toLowerCase(Locale.ROOT)
            .replace("å", "aa")
            .replace("ꜳ", "aa")
            .replace("æ", "ae")
            .replace("ø", "oe")
            .replace("ß", "ss");
    String plain = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return OTHERS.matcher(plain).replaceAll(" ").strip();
  }
}
