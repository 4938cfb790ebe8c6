package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.codec.Iso2709Cutter.FIELD_END;
import static ils.cataloguing.marc.codec.Iso2709Cutter.RECORD_END;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table after the leader that tells where each field stands: entries of 12 digits, tag 3,
 * length 4, address 5 (ISO 2709; MARC 21 Record Structure).
 */
final class Directory {

  static final int START = 24;
  static final int ENTRY = 12;

  private Directory() {}

  /**
   * The fields in the order of the directory, or null unless every entry is exactly right: it
   * begins after one terminator and ends at another, and all entries together tell of all bytes.
   */
  static @Nullable List<Slice> read(byte[] bytes) {
    int base = number(bytes, 12, 5);
    if (base <= START || base > bytes.length || bytes[base - 1] != FIELD_END) {
      return null;
    }
    if ((base - 1 - START) % ENTRY != 0) {
      return null;
    }
    List<Slice> slices = new ArrayList<>((base - 1 - START) / ENTRY);
    BitSet beginnings = new BitSet(bytes.length);
    int told = 0;
    for (int at = START; at < base - 1; at += ENTRY) {
      int length = number(bytes, at + 3, 4);
      int from = base + number(bytes, at + 7, 5);
      int to = from + length - 1;
      if (length < 1 || from < base || to >= bytes.length || bytes[to] != FIELD_END) {
        return null;
      }
      if (bytes[from - 1] != FIELD_END || beginnings.get(from)) {
        return null;
      }
      beginnings.set(from);
      told += length;
      slices.add(new Slice(Tags.at(bytes, at), from, to));
    }
    int end = bytes[bytes.length - 1] == RECORD_END ? bytes.length - 1 : bytes.length;
    return told == end - base ? slices : null;
  }

  /** So many ASCII digits as a number, or -1 when they are not all digits or lie outside. */
  static int number(byte[] bytes, int at, int digits) {
    if (at < 0 || at + digits > bytes.length) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
