package ils.opac.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Searches until a time limit, which holds for all searches through this together. */
final class TimedSearch {

  private final IndexSearcher searcher;
  private boolean ranOut;

  TimedSearch(IndexSearcher shared, Duration limit) {
    searcher = new IndexSearcher(shared.getIndexReader());
    long end = System.nanoTime() + limit.toNanos();
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
  }

  /** Fills {@code hits}, perhaps not to the end. */
  void search(Query query, WorkHits hits) throws IOException {
    searcher.search(query, hits.manager());
    ranOut |= searcher.timedOut();
  }

  boolean ranOut() {
    return ranOut;
  }
}
