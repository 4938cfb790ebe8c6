package ils.circulation.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a scanned item means at this desk. A card always opens its patron. */
public enum Mode {
  /** Lent to the patron who is open; with nobody open it is a return. */
  LEND("F2"),
  /** Whoever has it on loan is opened; nothing is lent or returned. */
  PATRON("F3"),
  /** Always a return. */
  RETURN("F4");

  private final String key;

  Mode(String key) {
    this.key = key;
  }

  static Mode of(@Nullable String text) {
    for (Mode mode : values()) {
      if (mode.word().equals(text)) {
        return mode;
      }
    }
    return LEND;
  }

  /** As it stands in addresses, forms and keys of the bundles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key that chooses it. */
  public String key() {
    return key;
  }
}
