package ils.selfcheck.terminal;

import ils.core.page.Texts;
import ils.core.problem.ProblemException;
import ils.selfcheck.codes.SupportedMessage;
import ils.selfcheck.desk.TerminalOption;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a terminal wants to be spoken to.
 *
 * @param charset Java's name of one of {@link #CHARSETS}
 * @param language of texts when the patron's is not known, for instance {@code da}
 */
public record TerminalProfile(
    String charset, String language, Set<SupportedMessage> allowed, Set<TerminalOption> options) {

  /** The character sets in use, by the names people give them. */
  public static final Map<String, Charset> CHARSETS =
      Map.of(
          "UTF-8", Charset.forName("UTF-8"),
          "CP850", Charset.forName("IBM850"),
          "ISO-8859-1", Charset.forName("ISO-8859-1"),
          "windows-1252", Charset.forName("windows-1252"),
          "ASCII", Charset.forName("US-ASCII"));

  /** A self-check: everything, in Danish, in UTF-8. */
  public static TerminalProfile selfCheck() {
    return new TerminalProfile("UTF-8", "da", EnumSet.allOf(SupportedMessage.class), Set.of());
  }

  public TerminalProfile {
    if (!CHARSETS.containsKey(charset)) {
      throw ProblemException.invalid("charset", "must be one of " + CHARSETS.keySet());
    }
    String asked = language;
    if (Texts.LANGUAGES.stream().noneMatch(known -> known.getLanguage().equals(asked))) {
      throw ProblemException.invalid("language", "must be da or en");
    }
    allowed = Set.copyOf(allowed);
    options = Set.copyOf(options);
  }

  Charset encoding() {
    Charset found = CHARSETS.get(charset);
    if (found == null) {
      throw new IllegalStateException("charset " + charset + " was let in");
    }
    return found;
  }

  Locale locale() {
    return Locale.of(language);
  }
}
