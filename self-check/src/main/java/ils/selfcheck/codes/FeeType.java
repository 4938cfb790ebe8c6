package ils.selfcheck.codes;

/** What a fee is for, in BT and in messages 18 and 37. */
public enum FeeType {
  OTHER("01"),
  ADMINISTRATIVE("02"),
  DAMAGE("03"),
  OVERDUE("04"),
  PROCESSING("05"),
  RENTAL("06"),
  REPLACEMENT("07"),
  COMPUTER_ACCESS("08"),
  HOLD("09");

  private final String code;

  FeeType(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, {@link #OTHER} for a code outside the list. */
  public static FeeType of(String code) {
    for (FeeType each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OTHER;
  }
}
