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
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

  /** What was looked for, as the pull list showed it. */
  public record Sought(@NotBlank String barcode, @Min(0) int missed) {}

  /** The copy was looked for and is not there. */
  @POST
  @Path("pull/{hold}/not-there")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response notThere(@PathParam("hold") long hold, @Valid @NotNull Sought sought) {
    return missCopy.notThere(
            caller.occasion(null), new MissCopy.Sought(hold, sought.barcode(), sought.missed()))
        ? Response.noContent().build()
        : Problem.of(ProblemType.NOT_FOUND, "the copy is on the pull list no more").response();
  }
}
