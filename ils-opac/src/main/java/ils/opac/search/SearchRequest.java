package ils.opac.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One search.
 *
 * @param text what was typed, in the language of {@link QueryLanguage}; empty for everything
 * @param chosen facet values that hits must have
 * @param sort their order
 * @param page which page of hits, from 1
 * @param size works on a page
 * @param facets by which fields the hits are counted
 * @param viewer who is searching
 * @param limit after which the search gives what it has found so far
 */
public record SearchRequest(
    String text,
    Map<FacetField, List<String>> chosen,
    SortOrder sort,
    int page,
    int size,
    List<FacetField> facets,
    Viewer viewer,
    Duration limit) {

  /** Works on the pages that can be reached; beyond, a search should be narrowed instead. */
  public static final int DEEPEST = 4_000;

  private static final int LARGEST_PAGE = 200;
  private static final Duration LIMIT = Duration.ofSeconds(2);

  public SearchRequest {
    chosen = Map.copyOf(chosen);
    facets = List.copyOf(facets);
    size = Math.clamp(size, 1, LARGEST_PAGE);
    page = Math.clamp(page, 1, Math.max(1, DEEPEST / size));
  }

  /** A search of everything typed into one box, by anybody: first page, all facets. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text,
        Map.of(),
        SortOrder.RELEVANCE,
        1,
        20,
        List.of(FacetField.values()),
        Viewer.ANYBODY,
        LIMIT);
  }

  /** The same search by another viewer. */
  public SearchRequest by(Viewer other) {
    return new SearchRequest(text, chosen, sort, page, size, facets, other, limit);
  }

  /** The same search, narrowed. */
  public SearchRequest choosing(Map<FacetField, List<String>> values) {
    return new SearchRequest(text, values, sort, page, size, facets, viewer, limit);
  }

  /** The same search in another order. */
  public SearchRequest sortedBy(SortOrder order) {
    return new SearchRequest(text, chosen, order, page, size, facets, viewer, limit);
  }

  /** Another page of the same search; a page beyond the last reachable one gives that one. */
  public SearchRequest onPage(int number, int works) {
    return new SearchRequest(text, chosen, sort, number, works, facets, viewer, limit);
  }

  /** The same search, counting only by these fields. */
  public SearchRequest counting(List<FacetField> fields) {
    return new SearchRequest(text, chosen, sort, page, size, fields, viewer, limit);
  }

  /** The same search for another text. */
  SearchRequest text(String other) {
    return new SearchRequest(other, chosen, sort, page, size, facets, viewer, limit);
  }
}
