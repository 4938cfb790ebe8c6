package ils.opac.search;

import ils.opac.index.Availability;
import ils.opac.index.CatalogueSearcher;
import ils.opac.index.Fields;
import ils.opac.index.Visibility;
import ils.opac.search.SearchResult.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What narrows a search: who is searching, and the facet values chosen. */
final class Filters {

  /** So many values of a field are given at most, the most frequent. */
  private static final int MOST_VALUES = 50;

  private final CatalogueSearcher searcher;
  private final Availability availability;
  private final SearchRequest request;

  Filters(CatalogueSearcher searcher, Availability availability, SearchRequest request) {
    this.searcher = searcher;
    this.availability = availability;
    this.request = request;
  }

  /** The query with all that narrows it. */
  Query all(Query query) throws IOException {
    return narrowed(query, Optional.empty());
  }

  /** The query without the values chosen of one field. */
  Query allBut(FacetField field, Query query) throws IOException {
    return narrowed(query, Optional.of(field));
  }

  private Query narrowed(Query query, Optional<FacetField> without) throws IOException {
    var all = new BooleanQuery.Builder().add(query, Occur.MUST);
    visible().ifPresent(filter -> all.add(filter, Occur.FILTER));
    for (Map.Entry<FacetField, List<String>> choice : request.chosen().entrySet()) {
      if (without.isEmpty() || without.get() != choice.getKey()) {
        all.add(chosen(choice.getKey(), choice.getValue()), Occur.FILTER);
      }
    }
    return all.build();
  }

  /** What the viewer may see; empty if that is everything. */
  Optional<Query> visible() {
    return visible(request.viewer());
  }

  static Optional<Query> visible(Viewer viewer) {
    return viewer.all() ? Optional.empty() : Optional.of(in(Fields.SEE, viewer.tokens()));
  }

  private Query chosen(FacetField field, List<String> values) throws IOException {
    return switch (field) {
      case AVAILABLE -> new AvailableQuery(availability.view(placesAsked()));
      case BRANCH -> in(Fields.PLACE, placesAt(values));
      default -> in(field.indexField(), values);
    };
  }

  private static Query in(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /** Where something must be in to count as available: the branches chosen, or anywhere. */
  private Collection<String> placesAsked() throws IOException {
    List<String> branches = request.chosen().get(FacetField.BRANCH);
    if (branches != null) {
      return placesAt(branches);
    }
    if (!request.viewer().all()) {
      return request.viewer().tokens();
    }
    Set<String> tokens = new HashSet<>();
    for (String place : searcher.facetValues(Fields.PLACE)) {
      tokens.add(Visibility.of(place).token());
    }
    return tokens;
  }

  private List<String> placesAt(Collection<String> branches) throws IOException {
    return searcher.facetValues(Fields.PLACE).stream()
        .filter(request.viewer()::maySee)
        .filter(place -> branches.contains(Long.toString(Visibility.branchOf(place))))
        .toList();
  }

  /** The counts of a field, chosen values first even where nothing has them. */
  List<FacetCount> count(FacetField field, Facets facets) throws IOException {
    List<Facets.Count> counts =
        switch (field) {
          case AVAILABLE -> available(facets);
          case BRANCH -> facets.branches(request.viewer());
          default -> facets.values(field.indexField());
        };
    List<String> chosen = request.chosen().getOrDefault(field, List.of());
    List<FacetCount> all = new ArrayList<>();
    Set<String> found = new HashSet<>();
    for (Facets.Count count : counts) {
      found.add(count.value());
      all.add(new FacetCount(count.value(), count.works(), chosen.contains(count.value())));
    }
    chosen.stream()
        .filter(value -> !found.contains(value))
        .forEach(value -> all.add(new FacetCount(value, 0, true)));
    all.sort(
        Comparator.comparing(FacetCount::chosen)
            .reversed()
            .thenComparing(FacetCount::works, Comparator.reverseOrder())
            .thenComparing(FacetCount::value));
    return List.copyOf(all.subList(0, Math.min(all.size(), MOST_VALUES)));
  }

  private List<Facets.Count> available(Facets facets) throws IOException {
    int works = facets.available(availability.view(placesAsked()));
    return works == 0 ? List.of() : List.of(new Facets.Count("true", works));
  }
}
