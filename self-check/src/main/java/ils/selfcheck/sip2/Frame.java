package ils.selfcheck.sip2;

/**
 * A message and its error detection.
 *
 * @param sequence 0 to 9, or {@link #NO_SEQUENCE}
 * @param checked whether it carries a checksum; 96 and 97 carry one without a sequence number
 */
public record Frame(Message message, int sequence, boolean checked) {

  public static final int NO_SEQUENCE = -1;

  public Frame {
    if (sequence < NO_SEQUENCE || sequence > 9) {
      throw new IllegalArgumentException("sequence number " + sequence + " is not 0 to 9");
    }
  }

  /** A message without error detection. */
  public static Frame plain(Message message) {
    return new Frame(message, NO_SEQUENCE, false);
  }
}
