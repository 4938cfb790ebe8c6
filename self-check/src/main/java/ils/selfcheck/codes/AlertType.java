package ils.selfcheck.codes;

/** Why a returned item needs attention, in the extension CV. */
public enum AlertType {
  NOTHING("00"),
  /** A hold to be picked up at this branch. */
  HOLD_HERE("01"),
  /** A hold to be picked up at another branch. */
  HOLD_ELSEWHERE("02"),
  INTERLIBRARY_LOAN("03"),
  /** It belongs to, or is on its way to, another branch. */
  OTHER_BRANCH("04"),
  /** Something else: unknown, withdrawn, lost, in part. */
  OTHER("99");

  private final String code;

  AlertType(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, {@link #OTHER} for a code outside the list. */
  public static AlertType of(String code) {
    for (AlertType each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OTHER;
  }
}
