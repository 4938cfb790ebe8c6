package ils.opac.pages;

import ils.core.item.ItemState;
import ils.opac.search.Viewer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The items of one title that a viewer may see.
 *
 * @param ownsNone whether there is no item at all, seen or not: a digital resource or one on order
 */
record Stock(List<HeldRow> items, boolean ownsNone) {

  private static final Set<ItemState> GONE =
      EnumSet.of(ItemState.WITHDRAWN, ItemState.LOST, ItemState.LOST_PAID);

  Stock {
    items = List.copyOf(items);
  }

  static Stock of(Collection<HeldRow> all, Viewer viewer) {
    return new Stock(
        all.stream()
            .filter(item -> !GONE.contains(item.state()))
            .filter(item -> viewer.all() || viewer.sees().contains(item.visibility()))
            .toList(),
        all.isEmpty());
  }

  int total() {
    return items.size();
  }

  int in() {
    return (int) items.stream().filter(HeldRow::isIn).count();
  }

  boolean isAvailable() {
    return in() > 0;
  }
}
