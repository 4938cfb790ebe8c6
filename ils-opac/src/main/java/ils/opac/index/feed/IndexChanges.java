package ils.opac.index.feed;

import ils.core.bib.RecordsStored;
import ils.core.event.EventFeed;
import ils.core.json.Json;
import ils.opac.index.CatalogueIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings events into the index: what they name is read again as it is now, so that doing it twice
 * or in another order does no harm.
 */
@ApplicationScoped
class IndexChanges {

  private static final String STORED = RecordsStored.class.getSimpleName();
  private static final int BATCH = 400;

  @Inject BibRows bibs;
  @Inject ItemRows items;

  /**
   * Applies events; records become findable at the next refresh, availability is there at once.
   *
   * @return whether a refresh is needed
   */
  boolean apply(List<EventFeed.Entry> events, CatalogueIndex index)
      throws SQLException, IOException {
    Set<Long> stored = stored(events);
    for (List<Long> batch : batches(stored)) {
      put(batch, index);
    }
    Set<Long> moved = moved(events);
    moved.removeAll(stored);
    for (List<Long> batch : batches(moved)) {
      items.placesIn(batch).forEach(index::available);
    }
    return !stored.isEmpty();
  }

  private static Set<Long> stored(List<EventFeed.Entry> events) {
    Set<Long> stored = new LinkedHashSet<>();
    for (EventFeed.Entry event : events) {
      if (event.kind().equals(STORED) && event.detail() != null) {
        stored.addAll(Json.read(event.detail(), RecordsStored.class).bibIds());
      }
    }
    return stored;
  }

  /** Records of which an item may have come or gone: every other event that names one. */
  private Set<Long> moved(List<EventFeed.Entry> events) throws SQLException {
    Set<Long> moved = new HashSet<>();
    Set<Long> ofItems = new HashSet<>();
    for (EventFeed.Entry event : events) {
      if (!event.kind().equals(STORED)) {
        if (event.bibId() != null) {
          moved.add(event.bibId());
        } else if (event.itemId() != null) {
          ofItems.add(event.itemId());
        }
      }
    }
    for (List<Long> batch : batches(ofItems)) {
      moved.addAll(items.bibsOf(batch));
    }
    return moved;
  }

  private void put(List<Long> batch, CatalogueIndex index) throws SQLException, IOException {
    Set<Long> gone = new HashSet<>(batch);
    for (BibRows.StoredBib bib : bibs.of(batch)) {
      Intake.take(bib, index::put);
      gone.remove(bib.id());
    }
    for (long bib : gone) {
      index.remove(bib);
    }
  }

  private static List<List<Long>> batches(Collection<Long> ids) {
    List<Long> all = List.copyOf(ids);
    List<List<Long>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
    }
    return batches;
  }
}
