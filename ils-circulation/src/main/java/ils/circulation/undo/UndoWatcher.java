package ils.circulation.undo;

import ils.circulation.act.Place;
import java.util.Set;

/**
 * Takes back what was prepared because of an act that is undone, such as messages that have not
 * left the house. Each bean of this kind is told, in the transaction of the undo.
 */
public interface UndoWatcher {

  /**
   * These events of the log were undone.
   *
   * @param events their ids
   */
  void undone(Place place, Set<Long> events);
}
