package ils.core.db;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Tells a watcher what the transaction of this thread does to watched entities. An entity is
 * watched that names this class in {@code @EntityListeners}; without a watcher nothing happens.
 *
 * <p>A transaction stays on one thread, and JPA makes its listeners itself, so the watcher is kept
 * for the thread. Statements that go past JPA are not seen.
 */
public class RowWatch {

  private static final ThreadLocal<@Nullable RowWatcher> WATCHER = new ThreadLocal<>();

  /** The watcher of this thread; null for none. */
  public static @Nullable RowWatcher watcher() {
    return WATCHER.get();
  }

  /** Begins to watch. Whoever calls this calls {@link #end} whatever happens. */
  public static void begin(RowWatcher watcher) {
    if (WATCHER.get() != null) {
      throw new IllegalStateException("this thread is watched already");
    }
    WATCHER.set(watcher);
  }

  public static void end() {
    WATCHER.remove();
  }

  @PostLoad
  void read(Object entity) {
    RowWatcher watcher = WATCHER.get();
    if (watcher != null) {
      watcher.read(entity);
    }
  }

  @PostPersist
  void added(Object entity) {
    RowWatcher watcher = WATCHER.get();
    if (watcher != null) {
      watcher.added(entity);
    }
  }

  @PostUpdate
  void changed(Object entity) {
    RowWatcher watcher = WATCHER.get();
    if (watcher != null) {
      watcher.changed(entity);
    }
  }
}
