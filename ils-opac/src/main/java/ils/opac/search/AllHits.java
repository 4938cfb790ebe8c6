package ils.opac.search;

import ils.core.bib.ResultList;
import ils.opac.index.CatalogueIndex;
import ils.opac.index.Fields;
import ils.opac.index.feed.LiveIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Every record that a query finds, without pages, ranking or limit of time. */
@ApplicationScoped
public class AllHits implements ResultList {

  @Inject LiveIndex live;

  @Override
  public long[] bibs(String query) {
    Query wanted = Queries.of(QueryLanguage.parse(query));
    if (wanted == null) {
      return new long[0];
    }
    try (CatalogueIndex.Lease lease = live.index().lease()) {
      var found = new Found();
      lease.searcher().search(wanted, found);
      return found.bibs.build().toArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }

  /** Collects the ids of records: eight bytes each, so that a million are no burden. */
  private static final class Found extends SimpleCollector {
    private final LongStream.Builder bibs = LongStream.builder();
    private @Nullable NumericDocValues ids;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      ids = leaf.reader().getNumericDocValues(Fields.BIB);
    }

    @Override
    public void collect(int doc) throws IOException {
      NumericDocValues here = ids;
      if (here != null && here.advanceExact(doc)) {
        bibs.add(here.longValue());
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
