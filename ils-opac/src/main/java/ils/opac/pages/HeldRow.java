package ils.opac.pages;

import ils.core.item.ItemState;
import ils.opac.index.Visibility;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item as the database has it now.
 *
 * @param branch the library it belongs to
 * @param dueOn when it is due back; null if it is not on loan
 */
record HeldRow(
    long bibId,
    long branch,
    @Nullable String location,
    @Nullable String callNumber,
    Visibility visibility,
    ItemState state,
    @Nullable LocalDate dueOn) {

  boolean isIn() {
    return state.isOnShelf();
  }
}
