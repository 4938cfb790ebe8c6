package ils.selfcheck.codes;

/** What guards an item at the gate, in message 18. */
public enum SecurityMarker {
  OTHER("00"),
  NONE("01"),
  TATTLE_TAPE("02"),
  WHISPER_TAPE("03");

  private final String code;

  SecurityMarker(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, {@link #OTHER} for a code outside the list. */
  public static SecurityMarker of(String code) {
    for (SecurityMarker each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OTHER;
  }
}
