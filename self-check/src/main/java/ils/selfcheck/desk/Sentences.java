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
    return Texts.in(known(act.locale())).text("selfcheck." + key, args);
  }

  private static Locale known(Locale wanted) {
    return Texts.LANGUAGES.stream()
        .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Texts.LANGUAGES.getLast());
  }
}
