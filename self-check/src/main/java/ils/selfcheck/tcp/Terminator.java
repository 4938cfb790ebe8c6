package ils.selfcheck.tcp;

/** How a line ended. The protocol says CR; CRLF and LF are in use too. */
public enum Terminator {
  CR("\r"),
  CRLF("\r\n"),
  LF("\n");

  private final String text;

  Terminator(String text) {
    this.text = text;
  }

  /** The characters themselves. */
  public String text() {
    return text;
  }
}
