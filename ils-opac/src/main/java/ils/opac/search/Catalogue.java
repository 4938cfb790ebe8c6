package ils.opac.search;

import ils.opac.index.BibBrief;
import ils.opac.index.CatalogueIndex;
import ils.opac.index.feed.LiveIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Searches this node's index, for pages, staff and APIs alike.
 *
 * <p>What is found is for showing; whether something can be lent is the database's to say.
 */
@ApplicationScoped
public class Catalogue {

  @Inject LiveIndex live;

  private interface Reading<T> {
    T from(CatalogueIndex index) throws IOException;
  }

  /** Searches; see {@link CatalogueSearch#search}. */
  public SearchResult search(SearchRequest request) {
    return read(index -> CatalogueSearch.search(index, request));
  }

  /** The records of the work that a record belongs to, books first, new before old. */
  public List<BibBrief> editions(long bibId, Viewer viewer) {
    return read(index -> CatalogueSearch.editions(index, bibId, viewer));
  }

  private <T> T read(Reading<T> reading) {
    try {
      return reading.from(live.index());
    } catch (AlreadyClosedException e) {
      return again(reading); // a rebuilt index took its place a moment ago
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }

  private <T> T again(Reading<T> reading) {
    try {
      return reading.from(live.index());
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }
}
