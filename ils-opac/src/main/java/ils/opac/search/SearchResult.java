package ils.opac.search;

import ils.opac.index.BibBrief;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param works the works of the page asked for
 * @param workCount how many works were found in all
 * @param editionCount how many records of them
 * @param page the page given, which is the nearest reachable to the one asked for
 * @param facets how many works have each value, most first; a field without values is left out
 * @param notices what the reader should know
 * @param correctedTo the text that was searched for instead, when the one typed found nothing
 */
public record SearchResult(
    List<Work> works,
    int workCount,
    int editionCount,
    int page,
    Map<FacetField, List<FacetCount>> facets,
    Set<Notice> notices,
    @Nullable String correctedTo) {

  /**
   * A work with what is found of it.
   *
   * @param best the edition that fits the search best
   * @param editions all that the viewer may see, the best among them
   */
  public record Work(BibBrief best, List<BibBrief> editions) {}

  /**
   * @param chosen whether hits are narrowed to it
   */
  public record FacetCount(String value, int works, boolean chosen) {}

  /** What the reader should know about a result. */
  public enum Notice {
    /** The query was longer than is read. */
    CUT,
    /** The query held nothing to search for, such as a wildcard alone. */
    NOTHING_ASKED,
    /** Time ran out: counts are too low and hits may be missing. */
    PARTIAL,
    /** No record had all words; those that have all but one are shown. */
    ONE_WORD_MISSING
  }
}
