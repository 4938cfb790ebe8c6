package ils.selfcheck.reader.sim;

import ils.selfcheck.reader.TagUid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** What lies on the pad at the moment. */
public final class SimulatedField {

  private final Map<String, SimulatedTag> tags = new ConcurrentSkipListMap<>();
  private volatile boolean on = true;

  public void place(SimulatedTag tag) {
    tags.put(tag.uid().toString(), tag);
  }

  /** Takes a tag away; nothing happens if it is not there. */
  public void lift(TagUid tag) {
    tags.remove(tag.toString());
  }

  public void clear() {
    tags.clear();
  }

  void power(boolean wanted) {
    on = wanted;
  }

  /** The tags that a reader can hear, in the order of their numbers. */
  public List<SimulatedTag> tags() {
    tags.values().removeIf(SimulatedTag::hasLeft);
    return on ? List.copyOf(tags.values()) : List.of();
  }

  Optional<SimulatedTag> find(TagUid tag) {
    return tags().stream().filter(each -> each.uid().equals(tag)).findFirst();
  }
}
