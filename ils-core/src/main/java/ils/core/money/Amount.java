package ils.core.money;

import java.util.regex.Pattern;

/**
 * An amount of money in minor units (øre) of the installation's one currency.
 *
 * <p>May be negative, as a credit is. Sums that do not fit a {@code long} throw, and are never cut.
 *
 * @param minorUnits hundredths of the currency's unit; 2050 is 20.50
 */
public record Amount(long minorUnits) implements Comparable<Amount> {

  public static final Amount NONE = new Amount(0);

  private static final Pattern FORM = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,2})?");

  /** An amount of whole units, for instance kroner. */
  public static Amount ofUnits(long units) {
    return new Amount(Math.multiplyExact(units, 100));
  }

  /**
   * Reads {@code 20}, {@code 20.5}, {@code 20,50} or {@code -3.00}; a comma is taken as a point.
   *
   * @throws IllegalArgumentException if it is anything else, thousands separators included
   */
  public static Amount parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an amount of money: '" + text + "'");
    }
    String[] parts = text.replace(',', '.').split("\\.", -1);
    long units = Math.abs(Long.parseLong(parts[0]));
    long hundredths = parts.length == 1 ? 0 : Long.parseLong((parts[1] + "0").substring(0, 2));
    long minor = units * 100 + hundredths;
    return new Amount(text.startsWith("-") ? -minor : minor);
  }

  public Amount plus(Amount other) {
    return new Amount(Math.addExact(minorUnits, other.minorUnits));
  }

  public Amount minus(Amount other) {
    return new Amount(Math.subtractExact(minorUnits, other.minorUnits));
  }

  public Amount times(long factor) {
    return new Amount(Math.multiplyExact(minorUnits, factor));
  }

  public Amount negated() {
    return new Amount(Math.negateExact(minorUnits));
  }

  /** Strictly more than the other. */
  public boolean exceeds(Amount other) {
    return minorUnits > other.minorUnits;
  }

  public boolean isNone() {
    return minorUnits == 0;
  }

  public Amount atMost(Amount cap) {
    return exceeds(cap) ? cap : this;
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(minorUnits, other.minorUnits);
  }

  /** With a point and two decimals, as {@link #parse} reads it: {@code 20.50}. */
  @Override
  public String toString() {
    long abs = Math.abs(minorUnits);
    String sign = minorUnits < 0 ? "-" : "";
    return sign + abs / 100 + "." + (abs % 100 < 10 ? "0" : "") + abs % 100;
  }
}
