package ils.circulation.desk;

import org.jspecify.annotations.Nullable;

/** What a scanned item means at this desk. */
public enum Mode {
  /** Lent to the patron who is open; with nobody open it is a return. */
  LEND,
  /** Always a return. */
  RETURN;

  static Mode of(@Nullable String text) {
    return "return".equals(text) ? RETURN : LEND;
  }

  /** As it stands in addresses, forms and keys. */
  public String word() {
    return this == RETURN ? "return" : "lend";
  }
}
