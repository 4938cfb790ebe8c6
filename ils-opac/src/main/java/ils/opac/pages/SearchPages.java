package ils.opac.pages;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.page.Page;
import ils.opac.search.Catalogue;
import ils.opac.search.FacetField;
import ils.opac.search.SearchResult;
import ils.opac.search.SearchResult.FacetCount;
import ils.opac.search.SortOrder;
import ils.opac.search.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of hits, at an address that can be kept and sent: {@code /search?q=...}. */
@Path("search")
@ApplicationScoped
@Access(Who.ANYBODY)
@Produces(MediaType.TEXT_HTML)
public class SearchPages {

  @Inject Catalogue catalogue;
  @Inject ShowWorks showWorks;
  @Inject Organisation organisation;
  @Inject Viewers viewers;
  @Inject Caller caller;

  /**
   * What the page shows.
   *
   * @param pages numbers of pages to go to; 0 stands for those left out
   */
  public record Hits(
      SearchAddress address,
      SearchResult result,
      List<ShownWork> works,
      List<Integer> pages,
      OrgTree tree) {

    public String text() {
      return address.text();
    }

    public String toggle(FacetField field, String value) {
      return address.toggled(field, value).href();
    }

    public String page(int number) {
      return address.onPage(number).href();
    }

    public String withoutChoices() {
      return address.withoutChoices().href();
    }

    /** Whether hits are narrowed by anything. */
    public boolean isNarrowed() {
      return !address.chosen().isEmpty();
    }

    public SortOrder sort() {
      return address.sort();
    }

    public String sorted(SortOrder order) {
      return address.sortedBy(order).href();
    }

    /** A search for the other spelling itself. */
    public String correctedHref() {
      String other = result.correctedTo();
      return new SearchAddress(other == null ? "" : other, Map.of(), SortOrder.RELEVANCE, 1).href();
    }

    /** The values of a field; empty if there is nothing to choose. */
    public Facet facet(FacetField field) {
      return new Facet(field, result.facets().getOrDefault(field, List.of()), address, tree);
    }

    /** Facet values chosen. */
    public List<Choice> choices() {
      return address.chosen().entrySet().stream()
          .flatMap(e -> e.getValue().stream().map(value -> new Choice(e.getKey(), value)))
          .toList();
    }
  }

  /** A facet value that hits are narrowed to. */
  public record Choice(FacetField field, String value) {}

  /** One field to narrow by. */
  public record Facet(
      FacetField field, List<FacetCount> values, SearchAddress address, OrgTree tree) {

    private static final int SHOWN = 6;
    private static final Set<FacetField> OPEN =
        EnumSet.of(FacetField.AVAILABLE, FacetField.MATERIAL, FacetField.BRANCH);

    /** The values to show without being asked. */
    public List<FacetCount> first() {
      return values.subList(0, Math.min(values.size(), SHOWN));
    }

    /** The values behind "more". */
    public List<FacetCount> rest() {
      return values.subList(Math.min(values.size(), SHOWN), values.size());
    }

    public boolean open() {
      return OPEN.contains(field) || values.stream().anyMatch(FacetCount::chosen);
    }

    public String href(FacetCount value) {
      return address.toggled(field, value.value()).href();
    }
  }

  @GET
  public Page search(@Context UriInfo uri) {
    var address = SearchAddress.of(uri.getQueryParameters());
    Viewer viewer = viewers.of(caller.actor());
    SearchResult result = catalogue.search(address.request(viewer));
    var hits =
        new Hits(
            address.onPage(result.page()),
            result,
            showWorks.of(result.works(), viewer),
            pages(result),
            organisation.tree());
    return address.text().isEmpty()
        ? Page.of("opac/search", hits, "opac.search.all")
        : Page.of("opac/search", hits, "opac.search.for", address.text());
  }

  private static List<Integer> pages(SearchResult result) {
    int reachable = SearchAddress.reachable(result.workCount());
    return PageNumbers.around(result.page(), reachable);
  }
}
