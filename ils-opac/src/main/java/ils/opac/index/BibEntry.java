package ils.opac.index;

import ils.core.bib.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that the index is told of one bibliographic record.
 *
 * @param bibId its id, never reused
 * @param projection what the record says
 * @param items its items; none for a digital resource or a title on order
 * @param suppressed whether staff alone may find it, whatever its items say
 * @param loans how often it was lent lately; only orders hits
 * @param acquiredAt when the record came to the collection
 */
public record BibEntry(
    long bibId,
    Projection projection,
    List<HeldItem> items,
    boolean suppressed,
    int loans,
    Instant acquiredAt) {

  public BibEntry {
    items = List.copyOf(items);
  }

  /** Who may find the record. One without items is found by everybody. */
  Set<Visibility> visibilities() {
    if (suppressed) {
      return Set.of(Visibility.STAFF);
    }
    if (items.isEmpty()) {
      return Set.of(Visibility.PUBLIC);
    }
    return items.stream().map(HeldItem::visibility).collect(Collectors.toSet());
  }

  /** Where it is held and for whom. */
  Set<String> places() {
    return items.stream().map(HeldItem::place).collect(Collectors.toSet());
  }

  /** Where it can be had now and for whom. */
  Set<String> placesIn() {
    return items.stream().filter(HeldItem::in).map(HeldItem::place).collect(Collectors.toSet());
  }
}
