package ils.selfcheck.sip2;

import java.nio.charset.StandardCharsets;

/**
 * The checksum of error detection: minus the sum of all bytes from the code to the letters {@code
 * AZ}, modulo 65536, as four upper-case hex digits. It is over the encoded bytes, so it depends on
 * the character set.
 */
public final class Checksum {

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private Checksum() {}

  /** The checksum of the first {@code length} bytes, 0 to 65535. */
  public static int of(byte[] bytes, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += bytes[i] & 0xFF;
    }
    return -sum & 0xFFFF;
  }

  /** Writes the four hex digits of the bytes before {@code at} to {@code at}. */
  static void write(byte[] bytes, int at) {
    int sum = of(bytes, at);
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = HEX[sum >> (12 - 4 * i) & 0xF];
    }
  }

  /** Whether the last four bytes are the checksum of those before; small letters are taken too. */
  static boolean fits(byte[] bytes) {
    int at = bytes.length - 4;
    int claimed = 0;
    for (int i = at; i < bytes.length; i++) {
      claimed = claimed << 4 | Character.digit(bytes[i], 16);
    }
    return claimed == of(bytes, at);
  }
}
