package ils.core.config;

import ils.core.config.Snapshots.Area;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The areas that one transaction has changed, and the snapshots as it alone sees them. */
final class Uncommitted {

  private final Set<Area> areas = EnumSet.noneOf(Area.class);
  private final Map<Snapshot<?>, Object> seen = new IdentityHashMap<>();

  void change(Area area) {
    areas.add(area);
    seen.clear();
  }

  boolean has(Area area) {
    return areas.contains(area);
  }

  /** The snapshot as read since the transaction's last change. */
  @SuppressWarnings("unchecked") // each snapshot's own value is kept under it
  <T> T see(Snapshot<T> snapshot, Supplier<T> reader) {
    return (T) seen.computeIfAbsent(snapshot, k -> reader.get());
  }
}
