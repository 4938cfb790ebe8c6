package ils.selfcheck.codes;

/** Which copy a hold is for, in BY. */
public enum HoldType {
  OTHER("1"),
  ANY_COPY("2"),
  THIS_COPY("3"),
  ANY_COPY_AT_A_BRANCH("4");

  private final String code;

  HoldType(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, {@link #OTHER} for a code outside the list. */
  public static HoldType of(String code) {
    for (HoldType each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OTHER;
  }
}
