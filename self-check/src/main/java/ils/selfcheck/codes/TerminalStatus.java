package ils.selfcheck.codes;

/** How the terminal is, in message 99. */
public enum TerminalStatus {
  OK("0"),
  OUT_OF_PAPER("1"),
  SHUTTING_DOWN("2");

  private final String code;

  TerminalStatus(String code) {
    this.code = code;
  }

  /** As on the wire. */
  public String code() {
    return code;
  }

  /** The constant of a code, {@link #OK} for a code outside the list. */
  public static TerminalStatus of(String code) {
    for (TerminalStatus each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return OK;
  }
}
