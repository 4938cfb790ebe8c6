package ils.circulation.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an item's history, out of the event log.
 *
 * @param kind the event's, such as {@code LoanOpened}
 * @param channel through which it came
 * @param node the name of the place where it happened; null if nowhere
 */
public record HistoryRow(Instant at, String kind, String channel, @Nullable String node) {

  /** The message key of the kind. */
  public String key() {
    return "circulation.event."
        + kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }
}
