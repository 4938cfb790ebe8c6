package ils.core.item;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number a scanner reads from an item's label, for instance {@code 5703012345678}.
 *
 * <p>Blanks in and around it are dropped and letters raised to upper case, because scanners and
 * fingers differ in both (T37).
 */
public record Barcode(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Z][0-9A-Z.:/-]{2,31}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  public Barcode {
    value = normalise(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an item barcode: '" + value + "'");
    }
  }

  /** For input from people and machines; empty when it cannot be a barcode. */
  public static Optional<Barcode> parse(String text) {
    return FORM.matcher(normalise(text)).matches()
        ? Optional.of(new Barcode(text))
        : Optional.empty();
  }

  private static String normalise(String text) {
    return BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
