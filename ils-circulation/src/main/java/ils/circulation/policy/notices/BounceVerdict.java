package ils.circulation.policy.notices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a delivery report means for a message and for the address it went to (RFC 3464, 3463). */
public enum BounceVerdict {
  /** There is no such address, or it takes nothing any more: it is not used again. */
  BROKEN,
  /** It did not arrive for good, for a reason that need not last: a full box, a size, a policy. */
  NOT_DELIVERED,
  /** The server still tries; another report follows if it gives up. */
  DELAYED,
  /** It arrived, or went on to where nothing is reported. */
  DELIVERED;

  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  /** Classes of RFC 3463 that speak of the address itself: 5.1.x, 5.2.1 (disabled), 5.2.0. */
  private static final Pattern ADDRESS = Pattern.compile("5\\.1\\.\\d+|5\\.2\\.[01]");

  /**
   * Reads the two fields of a report that say how it went.
   *
   * @param action the field {@code Action}, such as {@code failed}
   * @param status the field {@code Status}, such as {@code 5.1.1}
   * @return empty if the fields are none of the standard's, or contradict each other
   */
  public static Optional<BounceVerdict> of(String action, String status) {
    if (!STATUS.matcher(status).matches()) {
      return Optional.empty();
    }
    return switch (action.toLowerCase(Locale.ROOT) + ' ' + status.charAt(0)) {
      case "failed 5" -> Optional.of(ADDRESS.matcher(status).matches() ? BROKEN : NOT_DELIVERED);
      case "failed 4" -> Optional.of(NOT_DELIVERED); // tried until the server gave up
      case "delayed 4" -> Optional.of(DELAYED);
      case "delivered 2", "relayed 2", "expanded 2" -> Optional.of(DELIVERED);
      default -> Optional.empty();
    };
  }
}
