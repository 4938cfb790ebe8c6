package ils.selfcheck.tag;

import java.util.List;

/**
 * The two values of a chip's application family register that a library's gates tell apart.
 *
 * @param inStock value at which the gate sounds, 0 to 255
 * @param onLoan value at which it is silent
 */
public record AfiPair(int inStock, int onLoan) {

  /** ISO 28560, and the Danish model since 2008. */
  public static final AfiPair ISO = new AfiPair(0x07, 0xC2);

  /** Older 3M systems. */
  public static final AfiPair LEGACY_3M = new AfiPair(0xDA, 0xD7);

  /** Seen at libraries whose machines write 21 at a loan. */
  public static final AfiPair LOAN_21 = new AfiPair(0x07, 0x21);

  private static final List<AfiPair> IN_USE = List.of(ISO, LEGACY_3M, LOAN_21);

  public AfiPair {
    if ((inStock | onLoan) >> 8 != 0 || inStock == onLoan) {
      throw new IllegalArgumentException("an AFI pair is two different bytes");
    }
  }

  /** What a value means; the values of other pairs in use are understood too. */
  public Security security(int afi) {
    if (afi == inStock) {
      return Security.ON;
    }
    if (afi == onLoan) {
      return Security.OFF;
    }
    if (IN_USE.stream().anyMatch(pair -> pair.inStock == afi)) {
      return Security.ON;
    }
    return IN_USE.stream().anyMatch(pair -> pair.onLoan == afi) ? Security.OFF : Security.UNKNOWN;
  }

  /** What to write. */
  public int value(boolean secured) {
    return secured ? inStock : onLoan;
  }

  /**
   * Reads two hex bytes with a slash, for instance {@code 07/C2}.
   *
   * @throws IllegalArgumentException if it is not that
   */
  public static AfiPair parse(String text) {
    if (!text.matches("[0-9A-Fa-f]{2}/[0-9A-Fa-f]{2}")) {
      throw new IllegalArgumentException("an AFI pair is two hex bytes like 07/C2, not: " + text);
    }
    return new AfiPair(Integer.parseInt(text, 0, 2, 16), Integer.parseInt(text, 3, 5, 16));
  }
}
