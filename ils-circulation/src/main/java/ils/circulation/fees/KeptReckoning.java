package ils.circulation.fees;

import ils.circulation.policy.reckoning.Reckoning;
import ils.core.json.Json;
import org.jspecify.annotations.Nullable;

/** A reckoning as two columns of a ledger line: its words if it is old, or else its JSON. */
public final class KeptReckoning {

  private KeptReckoning() {}

  /** For the column {@code calculation}. */
  static String words(Reckoning reckoning) {
    return reckoning.inWords() ? String.valueOf(reckoning.values()[0]) : "";
  }

  /** For the column {@code reckoning}; null for one that was kept in words. */
  static @Nullable String json(Reckoning reckoning) {
    return reckoning.inWords() ? null : Json.write(reckoning);
  }

  /** Reads the two columns. */
  public static Reckoning read(@Nullable Object words, @Nullable Object json) {
    return json == null
        ? Reckoning.words(words == null ? "" : String.valueOf(words))
        : Json.read(String.valueOf(json), Reckoning.class);
  }
}
