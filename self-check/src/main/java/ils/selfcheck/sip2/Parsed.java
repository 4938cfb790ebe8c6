package ils.selfcheck.sip2;

/** What came of reading a line. */
public sealed interface Parsed {

  /** It is a message of the protocol. */
  record Read(Frame frame) implements Parsed {}

  /** The checksum does not fit: ask for it again. */
  record BadChecksum() implements Parsed {}

  /**
   * No message of the protocol, to be passed over in silence.
   *
   * @param why safe to log: holds nothing of the line but its code
   */
  record Ignored(String why) implements Parsed {}
}
