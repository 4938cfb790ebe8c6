package ils.circulation.undo;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest acts of a desk, for a page of their own or for the desk's.
 *
 * @param back the address where an undo leads back to; null at the desk, which is not left
 * @param refused why the last wish to undo one was refused; null if it was not
 */
public record ActList(
    List<ListedAct> acts,
    ZoneId zone,
    @Nullable String back,
    UndoOutcome.@Nullable Refused refused) {

  /** One act of the list, for its button or the reason why there is none. */
  public record Shown(ActList list, ListedAct listed) {}

  public ActList {
    acts = List.copyOf(acts);
  }

  /** Whether this is the latest act that can be undone: it has a key of its own. */
  public boolean isLatest(ListedAct act) {
    return acts.stream().filter(ListedAct::canBeUndone).findFirst().filter(act::equals).isPresent();
  }
}
