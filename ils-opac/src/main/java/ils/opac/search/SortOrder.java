package ils.opac.search;

import java.util.Arrays;
import java.util.Locale;

/** In which order hits come. What has no year or author comes last in either direction. */
public enum SortOrder {
  RELEVANCE,
  NEWEST,
  OLDEST,
  TITLE,
  AUTHOR,
  ACQUIRED;

  /** The name in addresses; never changes. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order with this name in addresses, and {@link #RELEVANCE} for any other text. */
  public static SortOrder ofKey(String key) {
    return Arrays.stream(values())
        .filter(order -> order.key().equals(key))
        .findFirst()
        .orElse(RELEVANCE);
  }
}
