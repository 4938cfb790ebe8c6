package ils.opac.pages;

import ils.core.item.ItemState;
import ils.opac.search.Viewer;
import java.util.Collection;
import java.util.List;

/**
 * The items of one title that a viewer may see.
 *
 * @param ownsNone whether there is no item at all, seen or not: a digital resource or one on order
 */
record Stock(List<HeldRow> items, boolean ownsNone) {

  Stock {
    items = List.copyOf(items);
  }

  static Stock of(Collection<HeldRow> all, Viewer viewer) {
    return new Stock(
        all.stream()
            .filter(item -> item.state() != ItemState.WITHDRAWN && item.state() != ItemState.LOST)
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
