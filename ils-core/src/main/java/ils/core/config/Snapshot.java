package ils.core.config;

import ils.core.config.Snapshots.Area;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One piece of configuration in memory, read again when its area's version moved.
 *
 * @param <T> immutable
 */
public final class Snapshot<T> {

  private record Versioned<V>(long version, V value) {}

  private final Snapshots snapshots;
  private final Area area;
  private final Supplier<T> reader;
  private volatile @Nullable Versioned<T> current;

  public Snapshot(Snapshots snapshots, Area area, Supplier<T> reader) {
    this.snapshots = snapshots;
    this.area = area;
    this.reader = reader;
  }

  /**
   * The value, at most a second old. The version is asked before the value is read, so that a
   * change in between is seen next time; a transaction that has changed the area sees its own.
   */
  public T get() {
    var own = snapshots.here().filter(changes -> changes.has(area));
    return own.isPresent() ? own.get().see(this, reader) : shared();
  }

  private T shared() {
    long version = snapshots.version(area);
    var known = current;
    if (known == null || known.version() != version) {
      known = new Versioned<>(version, reader.get());
      current = known;
    }
    return known.value();
  }
}
