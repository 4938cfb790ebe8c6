package ils.core.signin;

import org.jspecify.annotations.Nullable;

/** Where a person wanted to go before they had to sign in. */
final class WayBack {

  private static final int LONGEST = 2000;

  private WayBack() {}

  /** The wished address if it is a page of ours, else the other: nobody is sent to another site. */
  static String to(@Nullable String wished, String otherwise) {
    return wished != null && isOurs(wished) ? wished : otherwise;
  }

  private static boolean isOurs(String address) {
    return address.length() <= LONGEST
        && address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
  }
}
