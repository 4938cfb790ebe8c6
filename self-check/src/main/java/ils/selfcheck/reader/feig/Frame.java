package ils.selfcheck.reader.feig;

import ils.selfcheck.tag.Bytes;

/**
 * What a frame carries between its length and its checksum.
 *
 * <p>Two forms are on the wire: {@code LEN body CRC} for up to 255 bytes, and {@code 02 LEN LEN
 * body CRC}. The length counts the whole frame; the checksum has its low byte first.
 *
 * @param body address, command, in an answer the status, and data
 */
public record Frame(Bytes body) {

  static final int LONG_FORM = 0x02;
  static final int LONG_HEAD = 3;
  static final int CRC_LENGTH = 2;
  private static final int LONGEST_SHORT = 255;
  private static final int POLYNOMIAL = 0x8408;

  /** The bytes on the wire, in the short form if it fits. */
  public Bytes onTheWire() {
    int length = 1 + body.length() + CRC_LENGTH;
    return length > LONGEST_SHORT ? inLongForm() : sealed(Bytes.of((byte) length).then(body));
  }

  public Bytes inLongForm() {
    int length = LONG_HEAD + body.length() + CRC_LENGTH;
    return sealed(Bytes.of((byte) LONG_FORM, (byte) (length >> 8), (byte) length).then(body));
  }

  private static Bytes sealed(Bytes open) {
    int crc = crc(open, open.length());
    return open.then(Bytes.of((byte) crc, (byte) (crc >> 8)));
  }

  /** CRC-16, reflected, polynomial 8408, start FFFF, over so many bytes from the first. */
  static int crc(Bytes bytes, int length) {
    int crc = 0xFFFF;
    for (int i = 0; i < length; i++) {
      crc ^= bytes.at(i);
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >> 1 ^ POLYNOMIAL : crc >> 1;
      }
    }
    return crc;
  }
}
