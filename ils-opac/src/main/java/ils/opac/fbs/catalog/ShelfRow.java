package ils.opac.fbs.catalog;

import ils.core.item.ItemState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One item as holdings tell of it.
 *
 * @param dueOn when its loan is due; null while it is not on loan
 */
public record ShelfRow(
    long id,
    long bib,
    String barcode,
    long home,
    @Nullable String location,
    String materialGroup,
    ItemState state,
    @Nullable LocalDate dueOn) {

  boolean available() {
    return state.isOnShelf();
  }
}
