package ils.opac.pages;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.page.Page;
import ils.opac.index.feed.LiveIndex;
import ils.opac.search.Catalogue;
import ils.opac.search.SearchRequest;
import ils.opac.search.SortOrder;
import ils.opac.search.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The front page: a search box and what is new. */
@Path("/")
@ApplicationScoped
@Access(Who.ANYBODY)
@Produces(MediaType.TEXT_HTML)
public class HomePages {

  private static final int NEW_TITLES = 16;

  @Inject Catalogue catalogue;
  @Inject LiveIndex live;
  @Inject Viewers viewers;
  @Inject Caller caller;

  /** What the front page shows; nothing new while the index is being built. */
  public record Home(List<NewTitle> newest) {}

  /** A title with its cover. */
  public record NewTitle(long bibId, String title, Cover cover) {}

  @GET
  public Page home() {
    List<NewTitle> newest = live.isReady() ? newest(viewers.of(caller.actor())) : List.of();
    return Page.of("opac/home", new Home(newest), "opac.home.title");
  }

  private List<NewTitle> newest(Viewer viewer) {
    var request =
        SearchRequest.of("")
            .sortedBy(SortOrder.ACQUIRED)
            .onPage(1, NEW_TITLES)
            .counting(List.of())
            .by(viewer);
    return catalogue.search(request).works().stream()
        .map(work -> work.best())
        .map(best -> new NewTitle(best.bibId(), best.title(), ShownWork.coverOf(best)))
        .toList();
  }
}
