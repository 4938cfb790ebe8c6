package ils.opac.pages;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.opac.search.Catalogue;
import ils.opac.search.SearchResult;
import ils.opac.search.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searching for programs, and for staff pages: {@code GET
 * /api/search?q=krig&material=BOOK&size=10}.
 *
 * <p>Takes the same parameters as the page {@code /search}. A caller who is signed in finds what
 * they may see; others find public stock alone.
 */
@Path("api/search")
@ApplicationScoped
@Access(Who.ANYBODY)
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  @Inject Catalogue catalogue;
  @Inject ShowWorks showWorks;
  @Inject Viewers viewers;
  @Inject Caller caller;

  /**
   * @param works how many were found
   * @param correctedTo what was searched for instead, when the text found nothing
   * @param notices names of {@link SearchResult.Notice}
   */
  public record Answer(
      int works,
      int records,
      int page,
      @Nullable String correctedTo,
      Set<SearchResult.Notice> notices,
      List<Row> rows) {}

  /**
   * A work by its best record.
   *
   * @param author the first contributor
   * @param kinds its material types with what is in now
   */
  public record Row(
      long bibId,
      String title,
      @Nullable String subtitle,
      @Nullable String author,
      @Nullable Integer year,
      String material,
      List<String> languages,
      boolean available,
      List<ShownWork.Kind> kinds) {}

  @GET
  public Answer search(@Context UriInfo uri, @QueryParam("size") @DefaultValue("20") String size) {
    var address = SearchAddress.of(uri.getQueryParameters());
    Viewer viewer = viewers.of(caller.actor());
    var request = address.request(viewer).onPage(address.page(), size(size)).counting(List.of());
    SearchResult result = catalogue.search(request);
    List<Row> rows =
        showWorks.of(result.works(), viewer).stream().map(SearchResource::row).toList();
    return new Answer(
        result.workCount(),
        result.editionCount(),
        result.page(),
        result.correctedTo(),
        result.notices(),
        rows);
  }

  private static int size(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : SearchAddress.PAGE_SIZE;
  }

  private static Row row(ShownWork work) {
    var best = work.best();
    return new Row(
        best.bibId(),
        best.title(),
        best.subtitle(),
        best.contributors().isEmpty() ? null : best.contributors().get(0),
        best.year(),
        best.material().name(),
        best.languages(),
        work.kinds().stream().anyMatch(kind -> kind.in() > 0),
        work.kinds());
  }
}
