package ils.selfcheck.desk;

import ils.core.page.Texts;
import java.util.Locale;

/** Sentences for the terminal's screen, in Danish and English; English for every other language. */
public final class Sentences {

  private Sentences() {}

  /**
   * The sentence of a key in the language of the act.
   *
   * @param key in this module's bundles, without {@code selfcheck.} before it
   */
  public static String of(Act act, String key, Object... args) {
    return Texts.in(locale(act)).text("selfcheck." + key, args);
  }

  /** The language in which the act is answered. */
  public static Locale locale(Act act) {
    return Texts.LANGUAGES.stream()
        .filter(each -> each.getLanguage().equals(act.locale().getLanguage()))
        .findFirst()
        .orElse(Texts.LANGUAGES.getLast());
  }
}
