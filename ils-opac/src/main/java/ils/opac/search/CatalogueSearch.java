package ils.opac.search;

import ils.opac.index.Availability;
import ils.opac.index.BibBrief;
import ils.opac.index.CatalogueIndex;
import ils.opac.index.CatalogueSearcher;
import ils.opac.search.SearchResult.FacetCount;
import ils.opac.search.SearchResult.Notice;
import ils.opac.search.SearchResult.Work;
import ils.opac.search.Wish.Words;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Searches one state of a {@link CatalogueIndex}.
 *
 * <p>Any text gives a result, never an exception; only a broken index does.
 */
public final class CatalogueSearch {

  private static final int WORDS_FOR_A_MISS = 4;

  /** Enough for the longest query that is read; its time is bounded by the request's limit. */
  private static final int MOST_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private CatalogueSearch() {}

  /**
   * Searches; when nothing has all the words, looks for other spellings, then for one word less.
   *
   * @throws IOException if the index cannot be read
   */
  public static SearchResult search(CatalogueIndex index, SearchRequest request)
      throws IOException {
    try (CatalogueIndex.Lease lease = index.lease()) {
      return new OneSearch(lease.searcher(), index.availability(), request).run();
    }
  }

  /** One run, with the state it needs at every step. */
  private static final class OneSearch {
    private final CatalogueSearcher searcher;
    private final SearchRequest request;
    private final Filters filters;
    private final TimedSearch timed;
    private final Set<Notice> notices = EnumSet.noneOf(Notice.class);

    OneSearch(CatalogueSearcher searcher, Availability availability, SearchRequest request) {
      this.searcher = searcher;
      this.request = request;
      this.filters = new Filters(searcher, availability, request);
      this.timed = new TimedSearch(searcher, request.limit());
    }

    SearchResult run() throws IOException {
      if (request.text().length() > QueryLanguage.LONGEST
          || QueryLexer.tokens(start(request.text())).size() > QueryLanguage.MOST_TOKENS) {
        notices.add(Notice.CUT);
      }
      Wish wish = QueryLanguage.parse(request.text());
      Query query = Queries.of(wish);
      if (query == null) {
        notices.add(Notice.NOTHING_ASKED);
        return result(new MatchNoDocsQuery(), null);
      }
      WorkHits hits = hits(query);
      if (hits.workCount() == 0 && wish instanceof Words words) {
        Optional<SearchResult> other = otherwise(words);
        if (other.isPresent()) {
          return other.get();
        }
      }
      return result(query, hits, null);
    }

    private static String start(String text) {
      return text.substring(0, Math.min(text.length(), QueryLanguage.LONGEST));
    }

    private Optional<SearchResult> otherwise(Words words) throws IOException {
      Optional<Words> better = new Corrections(searcher.getIndexReader()).of(words);
      Words asked = better.orElse(words);
      Query corrected = better.isPresent() ? Queries.of(asked) : null;
      String text = better.map(other -> String.join(" ", other.words())).orElse(null);
      if (corrected != null) {
        WorkHits hits = hits(corrected);
        if (hits.workCount() > 0) {
          return Optional.of(result(corrected, hits, text));
        }
      }
      Query fewer = Queries.withOneMissing(asked);
      if (words.words().size() < WORDS_FOR_A_MISS || fewer == null) {
        return Optional.empty();
      }
      WorkHits hits = hits(fewer);
      if (hits.workCount() == 0) {
        return Optional.empty();
      }
      notices.add(Notice.ONE_WORD_MISSING);
      return Optional.of(result(fewer, hits, text));
    }

    private WorkHits hits(Query query) throws IOException {
      var ranking = Ranking.of(request.sort(), searcher);
      var hits = new WorkHits(ranking, request.page() * request.size());
      timed.search(filters.all(query), hits);
      return hits;
    }

    private SearchResult result(Query query, @Nullable String corrected) throws IOException {
      return result(query, hits(query), corrected);
    }

    private SearchResult result(Query query, WorkHits hits, @Nullable String corrected)
        throws IOException {
      int last = Math.max(1, Math.ceilDiv(hits.workCount(), request.size()));
      int page = Math.min(request.page(), last);
      List<WorkHits.Best> best = hits.best();
      int from = Math.min((page - 1) * request.size(), best.size());
      int to = Math.min(from + request.size(), best.size());
      var facets = facets(query, hits);
      List<Work> works = new Editions(searcher, filters.visible()).of(best.subList(from, to));
      if (timed.ranOut()) {
        notices.add(Notice.PARTIAL);
      }
      return new SearchResult(
          works, hits.workCount(), hits.editionCount(), page, facets, notices, corrected);
    }

    private Map<FacetField, List<FacetCount>> facets(Query query, WorkHits hits)
        throws IOException {
      Map<FacetField, List<FacetCount>> counted = new EnumMap<>(FacetField.class);
      for (FacetField field : request.facets()) {
        List<FacetCount> counts = facet(field, query, hits);
        if (!counts.isEmpty()) {
          counted.put(field, counts);
        }
      }
      return counted;
    }

    /** A field by which hits are narrowed is counted without it, so that more can be chosen. */
    private List<FacetCount> facet(FacetField field, Query query, WorkHits hits)
        throws IOException {
      WorkHits counted = hits;
      if (request.chosen().containsKey(field)) {
        counted = new WorkHits(Ranking.of(SortOrder.NEWEST, searcher), 0);
        timed.search(filters.allBut(field, query), counted);
      }
      return filters.count(field, new Facets(searcher, counted));
    }
  }

  /** The records of one work, as seen by a viewer. */
  public static List<BibBrief> editions(CatalogueIndex index, long bibId, Viewer viewer)
      throws IOException {
    try (CatalogueIndex.Lease lease = index.lease()) {
      return Editions.ofWorkOf(lease.searcher(), bibId, viewer);
    }
  }
}
