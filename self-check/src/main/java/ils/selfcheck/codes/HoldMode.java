package ils.selfcheck.codes;

import java.util.Arrays;
import java.util.Optional;

/** What message 15 wants done. */
public enum HoldMode {
  ADD("+"),
  CANCEL("-"),
  CHANGE("*");

  private final String code;

  HoldMode(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, empty for a code outside the list. */
  public static Optional<HoldMode> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
