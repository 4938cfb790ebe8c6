package ils.selfcheck.tcp;

/** One connection's side of the talk: keeps what must be known from line to line. */
@FunctionalInterface
public interface Conversation {

  /**
   * Answers one line. Never called by two threads at once.
   *
   * @param line without its terminator, never empty
   */
  Reply answer(byte[] line, Terminator terminator);
}
