package ils.circulation.journal;

import ils.core.db.RowWatch;
import ils.core.db.RowWatcher;
import ils.core.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one act does while its transaction runs. Entities are watched; whoever writes a kept table
 * by SQL tells {@link KeptRows}.
 */
final class ActJournal implements RowWatcher {

  /** A row on its way: how it was, and how it is by now, where that is known. */
  private static final class Touched {
    final @Nullable Map<String, @Nullable String> before;
    @Nullable Map<String, @Nullable String> after;

    Touched(
        @Nullable Map<String, @Nullable String> before,
        @Nullable Map<String, @Nullable String> after) {
      this.before = before;
      this.after = after;
    }
  }

  private final Map<RowKey, Map<String, @Nullable String>> seen = new LinkedHashMap<>();
  private final Map<RowKey, Touched> rows = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<Long> shares = new ArrayList<>();
  private boolean whole = true;

  /** The journal of the act that this thread carries out; null for none. */
  static @Nullable ActJournal current() {
    return RowWatch.watcher() instanceof ActJournal journal ? journal : null;
  }

  @Override
  public void read(Object entity) {
    EntityImage.key(entity).ifPresent(key -> seen.put(key, EntityImage.of(entity)));
  }

  @Override
  public void added(Object entity) {
    if (entity instanceof Event event) {
      events.add(event);
    } else {
      EntityImage.key(entity).ifPresent(key -> added(key, EntityImage.of(entity)));
    }
  }

  private void added(RowKey key, Map<String, @Nullable String> image) {
    seen.put(key, image);
    rows.put(key, new Touched(null, image));
  }

  @Override
  public void changed(Object entity) {
    EntityImage.key(entity).ifPresent(key -> changed(key, EntityImage.of(entity)));
  }

  private void changed(RowKey key, Map<String, @Nullable String> image) {
    Map<String, @Nullable String> before = seen.put(key, image);
    if (before == null) {
      whole = false; // it was read before the act began
    } else if (image.equals(before)) {
      return; // only a column that is not kept
    }
    rows.computeIfAbsent(key, k -> new Touched(before, image)).after = image;
  }

  /**
   * A row that SQL has added or is about to change; how it is afterwards is read at the end.
   *
   * @param before how it is now; what is known from earlier in the act goes before it
   */
  void bySql(RowKey key, @Nullable Map<String, @Nullable String> before) {
    rows.computeIfAbsent(key, k -> new Touched(before, null)).after = null;
  }

  void line(long id) {
    lines.add(id);
  }

  void share(long id) {
    shares.add(id);
  }

  /** The rows whose state at the end is not known yet. */
  List<RowKey> unread() {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().after == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  void after(RowKey key, Map<String, @Nullable String> image) {
    Touched row = rows.get(key);
    if (row != null) {
      row.after = image;
    }
  }

  /** Whether all that was changed is known as it was before. */
  boolean isWhole() {
    return whole;
  }

  List<Event> events() {
    return events;
  }

  /** All of it; rows that are as they were are left out. */
  Kept kept() {
    List<KeptRow> changed = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          if (row.after != null && !row.after.equals(row.before)) {
            changed.add(new KeptRow(key.table(), key.key(), row.before, row.after));
          }
        });
    return new Kept(changed, lines, shares, events.stream().map(Event::id).toList());
  }
}
