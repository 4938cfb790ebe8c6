package ils.selfcheck.session;

import ils.selfcheck.desk.Act;
import java.util.ResourceBundle;

/** Sentences for the terminal's screen, in Danish and English; English for every other language. */
final class Texts {

  private static final String BUNDLE = "ils.selfcheck.session.messages";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /** The sentence of a key in the language of the act. */
  static String of(Act act, String key) {
    return ResourceBundle.getBundle(BUNDLE, act.locale(), NO_FALLBACK).getString(key);
  }
}
