package ils.opac.fbs.catalog;

import ils.core.item.ItemState;
import org.jspecify.annotations.Nullable;

/** One item as holdings tell of it. */
public record ShelfRow(
    long id,
    long bib,
    String barcode,
    long home,
    @Nullable String location,
    String materialGroup,
    ItemState state) {

  boolean available() {
    return state.isOnShelf();
  }
}
