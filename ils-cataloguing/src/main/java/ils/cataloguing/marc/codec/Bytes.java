package ils.cataloguing.marc.codec;

/** What the bytes of a record tell about their character set. */
final class Bytes {

  private static final int ESCAPE = 0x1b;

  /**
   * @param high whether there are bytes above 0x7F
   * @param escapes whether there are escape characters, as in MARC-8
   */
  record Signs(boolean high, boolean escapes) {}

  private Bytes() {}

  static Signs signs(byte[] bytes, int from, int to) {
    boolean high = false;
    boolean escapes = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      high |= b < 0;
      escapes |= b == ESCAPE;
    }
    return new Signs(high, escapes);
  }

  /** Whether the bytes are UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates. */
  static boolean isUtf8(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int length = bytes[i] >= 0 ? 1 : sequence(bytes, i, to);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  private static int sequence(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > to) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[i + 1] & 0xff;
    boolean wrong =
        (lead == 0xe0 && second < 0xa0)
            || (lead == 0xed && second > 0x9f)
            || (lead == 0xf0 && second < 0x90)
            || (lead == 0xf4 && second > 0x8f);
    return wrong ? 0 : length;
  }
}
