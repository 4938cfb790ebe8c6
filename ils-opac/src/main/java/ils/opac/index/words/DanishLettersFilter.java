package ils.opac.index.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Writes a word with Danish letters: {@code aa} as {@code å}, {@code ä} as {@code æ}, {@code ö} as
 * {@code ø} and {@code ü} as {@code y}, as Danish dictionaries file them (Retskrivningsordbogen, DS
 * 377).
 *
 * <p>A word with a foreign umlaut is also given without it at the same place, so that both {@code
 * Myller} and {@code Muller} find {@code Müller}. The Danish letters themselves are never folded:
 * {@code før} must not find {@code for}. Expects lower case in composed form.
 */
final class DanishLettersFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private @Nullable State pending;
  private String bare = "";

  DanishLettersFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (pending != null) {
      restoreState(pending);
      pending = null;
      term.setEmpty().append(bare);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (needsChange()) {
      String word = term.toString();
      term.setEmpty().append(danish(word));
      bare = bare(word);
      pending = bare.equals(word) ? null : captureState();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    pending = null;
  }

  private boolean needsChange() {
    char before = 0;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c == 'ä' || c == 'ö' || c == 'ü' || (c == 'a' && before == 'a')) {
        return true;
      }
      before = c;
    }
    return false;
  }

  private static String danish(String word) {
    return word.replace("aa", "å").replace('ä', 'æ').replace('ö', 'ø').replace('ü', 'y');
  }

  private static String bare(String word) {
    return word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u');
  }
}
