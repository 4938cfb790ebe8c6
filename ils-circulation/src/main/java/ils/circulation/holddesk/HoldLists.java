package ils.circulation.holddesk;

import ils.circulation.holdshelf.PullRow;
import ils.circulation.holdshelf.ShelfRow;
import java.util.List;

/** The pull list and the hold shelf of a library, as the page shows them. */
public record HoldLists(
    String library, List<PullRow> pull, List<ShelfRow> shelf, LibraryNames names) {

  public HoldLists {
    pull = List.copyOf(pull);
    shelf = List.copyOf(shelf);
  }

  public List<ShelfRow> waiting() {
    return shelf.stream().filter(row -> !row.isToBeCleared()).toList();
  }

  public List<ShelfRow> toClear() {
    return shelf.stream().filter(ShelfRow::isToBeCleared).toList();
  }
}
