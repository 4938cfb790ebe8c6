package ils.selfcheck.sip2;

/**
 * The end of a line: {@code AY} and a digit, {@code AZ} and four hex digits, or one, or none.
 *
 * @param start where the message proper ends
 */
record Trailer(int start, int sequence, boolean checked) {

  static Trailer of(byte[] line) {
    int end = line.length;
    boolean checked =
        end >= 6 && line[end - 6] == 'A' && line[end - 5] == 'Z' && hex(line, end - 4);
    int before = checked ? end - 6 : end;
    boolean numbered =
        before >= 5
            && line[before - 3] == 'A'
            && line[before - 2] == 'Y'
            && Character.isDigit(line[before - 1]);
    return numbered
        ? new Trailer(before - 3, line[before - 1] - '0', checked)
        : new Trailer(before, Frame.NO_SEQUENCE, checked);
  }

  private static boolean hex(byte[] line, int from) {
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(line[i], 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
