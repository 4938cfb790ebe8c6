package ils.selfcheck.tag;

/**
 * What the tagged thing is for. The number is the low half of byte 0 in the Danish model and the
 * high half of the type of usage in ISO 28560-2.
 */
public enum Usage {
  ACQUISITION(0),
  CIRCULATING(1),
  NOT_FOR_LOAN(2),
  LOCAL_3(3),
  LOCAL_4(4),
  FUTURE(5),
  UNSTATED(6),
  DISCARDED(7),
  PATRON_CARD(8),
  EQUIPMENT(9);

  private final int code;

  Usage(int code) {
    this.code = code;
  }

  /** As on the tag, 0 to 9. */
  public int code() {
    return code;
  }

  public static boolean isKnown(int code) {
    return code >= 0 && code < values().length;
  }

  /** The usage of a code, {@link #UNSTATED} for one that the standard does not give. */
  public static Usage of(int code) {
    return isKnown(code) ? values()[code] : UNSTATED;
  }
}
