package ils.it.inside;

import ils.circulation.act.Place;
import ils.circulation.undo.UndoWatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes of which events it was told that they were undone, as a sender of messages is. */
@ApplicationScoped
public class ToldOfUndo implements UndoWatcher {

  private final Set<Long> events = ConcurrentHashMap.newKeySet();

  @Override
  public void undone(Place place, Set<Long> undone) {
    events.addAll(undone);
  }

  boolean of(long event) {
    return events.contains(event);
  }
}
