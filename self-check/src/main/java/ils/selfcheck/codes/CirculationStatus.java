package ils.selfcheck.codes;

/** Where an item is in its life, in message 18. */
public enum CirculationStatus {
  OTHER("01"),
  ON_ORDER("02"),
  AVAILABLE("03"),
  CHARGED("04"),
  CHARGED_NOT_TO_BE_RECALLED_YET("05"),
  IN_PROCESS("06"),
  RECALLED("07"),
  ON_HOLD_SHELF("08"),
  TO_BE_RESHELVED("09"),
  IN_TRANSIT("10"),
  CLAIMED_RETURNED("11"),
  LOST("12"),
  MISSING("13");

  private final String code;

  CirculationStatus(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, {@link #OTHER} for a code outside the list. */
  public static CirculationStatus of(String code) {
    for (CirculationStatus each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OTHER;
  }
}
