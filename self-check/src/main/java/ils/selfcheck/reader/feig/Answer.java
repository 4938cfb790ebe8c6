package ils.selfcheck.reader.feig;

import ils.selfcheck.tag.Bytes;

/**
 * What a reader says to a command.
 *
 * @param status as in {@link Status}, 0 to 255
 */
record Answer(int command, int status, Bytes data) {

  private static final int HEAD = 3;

  /** The answer in a frame; a frame without a status has {@code -1}. */
  static Answer in(Frame frame) {
    Bytes body = frame.body();
    int status = body.length() < HEAD ? -1 : body.at(HEAD - 1);
    return new Answer(body.at(1), status, body.slice(HEAD, body.length()));
  }
}
