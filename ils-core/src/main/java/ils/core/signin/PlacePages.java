package ils.core.signin;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Sessions;
import ils.core.access.Who;
import ils.core.org.OrgNode;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a member of staff stands today; loans and returns carry it, and rules ask for it. */
@Path("staff/place")
@ApplicationScoped
@Access(Who.STAFF)
@Produces(MediaType.TEXT_HTML)
public class PlacePages {

  @Inject Places places;
  @Inject Caller caller;
  @Inject Sessions sessions;

  /** One place, by both names; the template shows the visitor's. */
  public record Choice(long id, String danish, String english, boolean chosen) {}

  /** The page. */
  public record Choices(List<Choice> places, String to) {}

  @GET
  public Page ask(@QueryParam("to") @Nullable String to) {
    var here = caller.actor().nodeId();
    var open =
        places.of(caller.actor()).stream()
            .map(n -> choice(n, here != null && here == n.id()))
            .toList();
    return Page.of(
        "core/signin/place", new Choices(open, WayBack.to(to, "/staff")), "core.place.title");
  }

  private Choice choice(OrgNode node, boolean chosen) {
    return new Choice(node.id(), places.name(node, "da"), places.name(node, "en"), chosen);
  }

  @POST
  public Response stand(
      @FormParam("node") @Nullable String node, @FormParam("to") @Nullable String to) {
    long wished = Remembered.number(node);
    var place =
        places.of(caller.actor()).stream()
            .filter(p -> p.id() == wished)
            .findFirst()
            .orElseThrow(() -> ProblemException.invalid("node", "not a place of yours"));
    var session = caller.session();
    if (session != null) {
      sessions.standAt(session, place.id());
    }
    var notice = Notice.ok("core.place.chosen", places.name(place, "da"));
    return Response.fromResponse(Flash.seeOther(WayBack.to(to, "/staff"), notice))
        .cookie(Remembered.PLACE.cookie(place.id()))
        .build();
  }
}
