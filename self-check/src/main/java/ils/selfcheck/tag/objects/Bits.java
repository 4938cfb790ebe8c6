package ils.selfcheck.tag.objects;

import ils.selfcheck.tag.Bytes;

/** A row of bits, highest first, to be written or read in groups of any width. */
final class Bits {

  private final StringBuilder row = new StringBuilder();
  private int at;

  static Bits of(Bytes bytes) {
    Bits bits = new Bits();
    for (int i = 0; i < bytes.length(); i++) {
      bits.put(bytes.at(i), 8);
    }
    return bits;
  }

  void put(int value, int width) {
    for (int bit = width - 1; bit >= 0; bit--) {
      row.append((value >> bit & 1) == 1 ? '1' : '0');
    }
  }

  /** How many are left to read. */
  int left() {
    return row.length() - at;
  }

  /** The next group; to be asked only if as many are left. */
  int take(int width) {
    int value = Integer.parseInt(row, at, at + width, 2);
    at += width;
    return value;
  }

  /**
   * Whole bytes, the last filled up.
   *
   * @param filler its bits from the first on; the last is repeated while bits are missing
   */
  Bytes toBytes(String filler) {
    for (int i = 0; row.length() % 8 != 0; i++) {
      row.append(filler.charAt(Math.min(i, filler.length() - 1)));
    }
    byte[] bytes = new byte[row.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(row, i * 8, i * 8 + 8, 2);
    }
    return Bytes.of(bytes);
  }
}
