package ils.it.inside;

import ils.circulation.act.Place;
import ils.circulation.undo.UndoWatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes of which events it was told that they were undone, as a sender of messages is told. */
@ApplicationScoped
public class ToldOfUndo implements UndoWatcher {

  private volatile boolean broken;
  private final Set<Long> events = ConcurrentHashMap.newKeySet();

  @Override
  public void undone(Place place, Set<Long> undone) {
    if (broken) {
      throw new IllegalStateException("the sender of messages has broken down");
    }
    events.addAll(undone);
  }

  /** From now on it throws, or does not any more. */
  void breakDown(boolean broken) {
    this.broken = broken;
  }

  boolean of(long event) {
    return events.contains(event);
  }
}
