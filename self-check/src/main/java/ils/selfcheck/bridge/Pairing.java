package ils.selfcheck.bridge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may talk to the bridge: pages of the origins that were named when it was started, with the
 * token that the kiosk was paired with.
 *
 * @param origins as browsers write them, for instance {@code https://ils.example.org}
 * @param token letters, digits, - and _, at least 16
 */
record Pairing(Set<String> origins, String token) {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,}");

  /** Another name would be a page that had its own name point to this computer. */
  private static final Pattern THIS_COMPUTER =
      Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?");

  Pairing {
    origins = Set.copyOf(origins);
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException("a token is at least 16 letters, digits, - and _");
    }
  }

  /**
   * Why a request is refused; empty if it may come in.
   *
   * @param origin the Origin header; a program that is no browser sends none
   * @param host the Host header
   * @param shown the token that was shown
   */
  String objection(@Nullable String origin, @Nullable String host, @Nullable String shown) {
    if (!isKnown(origin, host)) {
      return "this page may not talk to the pad";
    }
    return isToken(shown) ? "" : "the token is missing or wrong";
  }

  /** Whether a page of that origin may ask at all. */
  boolean isKnown(@Nullable String origin, @Nullable String host) {
    boolean here = host != null && THIS_COMPUTER.matcher(host).matches();
    return here && (origin == null || origins.contains(origin));
  }

  /** Takes as long for a token that is nearly right as for any other. */
  private boolean isToken(@Nullable String shown) {
    byte[] given = (shown == null ? "" : shown).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given);
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "Pairing[" + origins + "]";
  }
}
