package ils.circulation.why;

import ils.circulation.policy.reckoning.Reckoning;
import ils.core.page.View;

/** Reckonings in people's words: the text {@code circulation.reckoned.<code>}. */
public final class Reckoned {

  private Reckoned() {}

  /** In the reader's language, but for what was kept in words: that stands as it was written. */
  public static String in(View view, Reckoning reckoning) {
    return reckoning.inWords()
        ? String.valueOf(reckoning.values()[0])
        : view.text("circulation.reckoned." + reckoning.word(), reckoning.values());
  }
}
