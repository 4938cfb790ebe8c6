package ils.selfcheck.reader;

import ils.selfcheck.tag.Bytes;

/** The serial number burnt into a chip: eight bytes, highest first, E0 at the front. */
public record TagUid(Bytes bytes) {

  public static final int LENGTH = 8;

  private static final int NXP = 0x04;

  public TagUid {
    if (bytes.length() != LENGTH) {
      throw new IllegalArgumentException("a chip's number has eight bytes: " + bytes);
    }
  }

  /**
   * Reads 16 hex digits.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static TagUid parse(String hex) {
    return new TagUid(Bytes.hex(hex));
  }

  /** Whether the chip is made by NXP, whose chips have a surveillance bit. */
  public boolean isNxp() {
    return bytes.at(1) == NXP;
  }

  @Override
  public String toString() {
    return bytes.toString();
  }
}
