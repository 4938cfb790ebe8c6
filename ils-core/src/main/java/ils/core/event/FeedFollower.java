package ils.core.event;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the event log without losing what commits late. Not for several threads at once.
 *
 * <p>Each poll re-reads a few seconds; every {@code SWEEP} it re-reads a whole minute, longer than
 * any transaction lives. What was handed out is remembered by id for that minute, so an event is
 * handed out once while the follower lives; after a restart it may come again, so handling must be
 * idempotent.
 */
public final class FeedFollower {

  /** No transaction that logs events lives longer than this. */
  public static final Duration LATE = Duration.ofSeconds(60);

  private static final Duration NEAR = Duration.ofSeconds(4);
  private static final Duration SWEEP = Duration.ofSeconds(10);

  private final EventFeed feed;
  private final List<String> kinds;
  private final Map<Long, Instant> seen = new HashMap<>();
  private Instant latest;
  private Instant sweptAt = Instant.MIN;

  /**
   * @param kinds none for every kind
   * @param from what was surely seen before; {@link #safePosition} of an earlier follower
   */
  public FeedFollower(EventFeed feed, List<String> kinds, Instant from) {
    this.feed = feed;
    this.kinds = List.copyOf(kinds);
    this.latest = from;
  }

  /** New events, oldest first. */
  public List<EventFeed.Entry> poll(Instant now) {
    latest =
        latest.isAfter(now) ? now : latest; // a clock that was ahead must not hide what follows
    boolean sweep = sweptAt.isBefore(now.minus(SWEEP));
    var fresh = feed.since(latest.minus(sweep ? LATE : NEAR), kinds, seen::containsKey);
    for (EventFeed.Entry entry : fresh) {
      seen.put(entry.id(), entry.at());
      latest = entry.at().isAfter(latest) ? entry.at() : latest;
    }
    if (sweep) {
      sweptAt = now;
      var forget = latest.minus(LATE).minus(LATE);
      seen.values().removeIf(at -> at.isBefore(forget));
    }
    return fresh;
  }

  /**
   * An instant before which nothing new can appear; to be stored and begun from after a restart.
   */
  public Instant safePosition() {
    return latest.minus(LATE);
  }
}
