package ils.selfcheck.tag.danish;

import java.util.regex.Pattern;

/**
 * An ISIL as it stands in the basic block: the hyphen behind a country of two letters is left out.
 * {@code DK-718500} is {@code DK718500} there.
 */
final class ShortIsil {

  private static final Pattern OF_A_COUNTRY = Pattern.compile("[A-Z]{2}-[A-Za-z0-9/:-]+");
  private static final Pattern SHORT = Pattern.compile("[A-Z]{2}[A-Za-z0-9/:][A-Za-z0-9/:-]*");

  private ShortIsil() {}

  /** Whether it can be written so that the same comes back. */
  static boolean hasShortForm(String isil) {
    return OF_A_COUNTRY.matcher(isil).matches() && isil.charAt(3) != '-';
  }

  static String shortened(String isil) {
    return isil.substring(0, 2) + isil.substring(3);
  }

  /** Puts the hyphen back where it belongs; anything else stays as it is. */
  static String widened(String text) {
    return SHORT.matcher(text).matches() ? text.substring(0, 2) + "-" + text.substring(2) : text;
  }
}
