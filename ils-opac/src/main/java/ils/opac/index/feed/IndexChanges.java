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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings events into the index: what they name is read again as it is now, so that doing it twice
 * or in another order does no harm.
 */
@ApplicationScoped
class IndexChanges {

  private static final String STORED = RecordsStored.class.getSimpleName();
  private static final int BATCH = 400;

  /** From so many on, more than one thread is worth its while. */
  private static final int MANY = 100;

  @Inject BibRows bibs;
  @Inject ItemRows items;

  /**
   * Applies events; records become findable at the next refresh, availability is there at once.
   *
   * @return how many records need a refresh to be found as they are now
   */
  int apply(List<EventFeed.Entry> events, CatalogueIndex index) throws SQLException, IOException {
    Set<Long> stored = stored(events);
    for (List<Long> batch : batches(stored)) {
      put(batch, index);
    }
    Set<Long> moved = moved(events);
    moved.removeAll(stored);
    for (List<Long> batch : batches(moved)) {
      items.placesIn(batch).forEach(index::available);
    }
    return stored.size();
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
    List<BibRows.StoredBib> found = bibs.of(batch);
    found.forEach(bib -> gone.remove(bib.id()));
    if (found.size() < MANY) {
      take(found, index);
    } else {
      takeInParallel(found, index);
    }
    for (long bib : gone) {
      index.remove(bib);
    }
  }

  private static void take(List<BibRows.StoredBib> found, CatalogueIndex index) throws IOException {
    for (BibRows.StoredBib bib : found) {
      Intake.take(bib, index::put);
    }
  }

  /** An import's records: analysing them is the costly part, and each core takes its share. */
  private static void takeInParallel(List<BibRows.StoredBib> found, CatalogueIndex index)
      throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    int share = Math.ceilDiv(found.size(), threads);
    var factory = Thread.ofPlatform().daemon().name("index-changes-", 0).factory();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, factory)) {
      List<Future<?>> shares = new ArrayList<>();
      for (int from = 0; from < found.size(); from += share) {
        List<BibRows.StoredBib> some = found.subList(from, Math.min(from + share, found.size()));
        shares.add(
            pool.submit(
                () -> {
                  take(some, index);
                  return null;
                }));
      }
      for (Future<?> running : shares) {
        running.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("a record could not be indexed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while records were indexed", e);
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
