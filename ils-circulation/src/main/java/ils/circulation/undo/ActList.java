package ils.circulation.undo;

import ils.circulation.journal.ActRow;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest acts of a desk, for the fragment {@code circulation/undo/acts}, which any page of the
 * desk may show.
 *
 * @param back the address of that page, where an undo leads back to
 * @param refused why the last wish to undo one was refused; null if it was not
 */
public record ActList(
    List<ActRow> acts, ZoneId zone, String back, UndoOutcome.@Nullable Refused refused) {

  /** Whether this is the latest act that stands: it has a key of its own. */
  public boolean isLatest(ActRow act) {
    return acts.stream()
        .filter(one -> one.undoneAt() == null)
        .findFirst()
        .filter(act::equals)
        .isPresent();
  }
}
