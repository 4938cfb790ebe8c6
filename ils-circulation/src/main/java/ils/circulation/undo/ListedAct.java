package ils.circulation.undo;

import ils.circulation.journal.ActRow;
import ils.core.org.OrgNode;
import org.jspecify.annotations.Nullable;

/**
 * One act in a list, with what came of it or stands against undoing it.
 *
 * @param elsewhere the desk where it was done; null for the desk that asks
 * @param against why it could not be undone now; null if it could, or was
 * @param permitted whether who asks might undo such an act there
 */
public record ListedAct(
    ActRow act,
    @Nullable OrgNode elsewhere,
    UndoOutcome.@Nullable Refused against,
    boolean permitted) {

  /** Whether a button makes sense. */
  public boolean canBeUndone() {
    return permitted && against == null && act.undoneAt() == null;
  }
}
