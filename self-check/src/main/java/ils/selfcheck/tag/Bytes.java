package ils.selfcheck.tag;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Bytes that nobody can change, compared by value and written as hex. */
public final class Bytes {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
  }

  public static Bytes of(byte... value) {
    return new Bytes(value.clone());
  }

  /**
   * Reads hex digits of either case; white space between them is passed over.
   *
   * @throws IllegalArgumentException if anything else stands there, or half a byte is left over
   */
  public static Bytes hex(String digits) {
    return new Bytes(HEX.parseHex(digits.replaceAll("\\s", "").toUpperCase(Locale.ROOT)));
  }

  /** So many bytes of 00. */
  public static Bytes zeros(int length) {
    return new Bytes(new byte[length]);
  }

  public int length() {
    return value.length;
  }

  /** The byte at a place, 0 to 255; 0 behind the end, as a missing byte counts in a checksum. */
  public int at(int place) {
    return place < value.length ? value[place] & 0xFF : 0;
  }

  /** The bytes from one place to before another, fewer if they end sooner. */
  public Bytes slice(int from, int to) {
    int end = Math.min(to, value.length);
    return from >= end ? zeros(0) : new Bytes(Arrays.copyOfRange(value, from, end));
  }

  public Bytes then(Bytes more) {
    byte[] both = Arrays.copyOf(value, value.length + more.value.length);
    System.arraycopy(more.value, 0, both, value.length, more.value.length);
    return new Bytes(both);
  }

  /** With these bytes in the place of those that stand from {@code at} on. */
  public Bytes with(int at, Bytes other) {
    byte[] changed = value.clone();
    System.arraycopy(other.value, 0, changed, at, other.value.length);
    return new Bytes(changed);
  }

  /** Followed by 00 up to the length; unchanged if it is that long already. */
  public Bytes padded(int length) {
    return length <= value.length ? this : new Bytes(Arrays.copyOf(value, length));
  }

  /** Each group of so many bytes turned round; a shorter group at the end stays as it is. */
  public Bytes reversedIn(int size) {
    byte[] turned = value.clone();
    for (int block = 0; block + size <= value.length; block += size) {
      for (int i = 0; i < size; i++) {
        turned[block + i] = value[block + size - 1 - i];
      }
    }
    return new Bytes(turned);
  }

  public boolean isAll(int single) {
    for (byte each : value) {
      if ((each & 0xFF) != single) {
        return false;
      }
    }
    return true;
  }

  public byte[] toArray() {
    return value.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return HEX.formatHex(value);
  }
}
