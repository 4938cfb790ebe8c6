package ils.circulation.api;

import ils.circulation.holdshelf.HoldShelf;
import ils.circulation.holdshelf.MissCopy;
import ils.circulation.holdshelf.PullRow;
import ils.circulation.holdshelf.ShelfRow;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The pull list and the hold shelf of the library where the caller stands. */
@Path("api/hold-lists")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class HoldListsResource {

  @Inject Caller caller;
  @Inject HoldShelf holdShelf;
  @Inject MissCopy missCopy;

  @GET
  @Path("pull")
  public List<PullRow> pullList() {
    return holdShelf.pullList(caller.occasion(null));
  }

  @GET
  @Path("shelf")
  public List<ShelfRow> shelf() {
    return holdShelf.shelf(caller.occasion(null));
  }

  /** The copy was looked for and is not there. */
  @POST
  @Path("pull/{hold}/not-there")
  public Response notThere(@PathParam("hold") long hold) {
    return missCopy.notThere(caller.occasion(null), hold)
        ? Response.noContent().build()
        : Problem.of(ProblemType.NOT_FOUND, "the hold is on no pull list").response();
  }
}
