package ils.cataloguing.marc.codec;

import static ils.cataloguing.marc.codec.Iso2709Cutter.FIELD_END;

import java.util.ArrayList;
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

  /** The fields in the order of the directory, or null unless every entry is exactly right. */
  static @Nullable List<Slice> read(byte[] bytes) {
    int base = number(bytes, 12, 5);
    if (base <= START || base > bytes.length || bytes[base - 1] != FIELD_END) {
      return null;
    }
    if ((base - 1 - START) % ENTRY != 0) {
      return null;
    }
    List<Slice> slices = new ArrayList<>((base - 1 - START) / ENTRY);
    for (int at = START; at < base - 1; at += ENTRY) {
      int length = number(bytes, at + 3, 4);
      int from = base + number(bytes, at + 7, 5);
      int to = from + length - 1;
      if (length < 1 || from < base || to >= bytes.length || bytes[to] != FIELD_END) {
        return null;
      }
      slices.add(new Slice(Tags.at(bytes, at), from, to));
    }
    return slices;
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
