package ils.selfcheck.bridge;

import ils.selfcheck.reader.TagUid;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Switches that were cut short, by the chip's number, to be finished when the tag is seen again.
 *
 * <p>Only for a while: later the item may have been returned elsewhere, and what was right then is
 * wrong now. They are kept in memory alone, for the same reason.
 */
final class Unfinished {

  private static final int MOST = 1_000;

  /**
   * @param item what the tag must say, or it is left alone
   */
  record Wanted(String item, boolean secured, long until) {}

  private final Duration keep;
  private final Map<TagUid, Wanted> wanted = new LinkedHashMap<>();

  Unfinished(Duration keep) {
    this.keep = keep;
  }

  /**
   * @param now a reading of {@link System#nanoTime}
   */
  void add(TagUid tag, String item, boolean secured, long now) {
    if (wanted.size() >= MOST) {
      wanted.remove(wanted.keySet().iterator().next());
    }
    wanted.put(tag, new Wanted(item, secured, now + keep.toNanos()));
  }

  void forget(TagUid tag) {
    wanted.remove(tag);
  }

  /** What is still wanted of a tag; asked once, it is forgotten. */
  Optional<Wanted> take(TagUid tag, long now) {
    return Optional.ofNullable(wanted.remove(tag)).filter(each -> each.until() - now > 0);
  }
}
