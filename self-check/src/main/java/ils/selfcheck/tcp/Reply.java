package ils.selfcheck.tcp;

/** What to send, and whether to hang up afterwards. */
public final class Reply {

  private static final Reply SILENCE = new Reply(new byte[0], false);

  private final byte[] bytes;
  private final boolean close;

  /**
   * Made of bytes that nobody changes any more.
   *
   * @param bytes with terminator; empty to send nothing
   */
  public Reply(byte[] bytes, boolean close) {
    this.bytes = bytes;
    this.close = close;
  }

  /** The line is passed over. */
  public static Reply silence() {
    return SILENCE;
  }

  public byte[] bytes() {
    return bytes;
  }

  public boolean close() {
    return close;
  }
}
