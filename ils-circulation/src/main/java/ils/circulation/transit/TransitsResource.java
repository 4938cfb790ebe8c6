package ils.circulation.transit;

import ils.circulation.act.Places;
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

/** What is on its way to and from the library where the caller stands. */
@Path("api/transits")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class TransitsResource {

  @Inject Caller caller;
  @Inject Places places;
  @Inject OpenTransits open;
  @Inject AbortTransit abortTransit;

  /** Both directions, the longest on their way first, at most {@link OpenTransits#MOST} each. */
  public record OnTheWay(List<TransitRow> here, List<TransitRow> away) {}

  @GET
  public OnTheWay open() {
    var place = places.of(caller.occasion(null));
    long library = place.library().id();
    return new OnTheWay(
        open.to(place.municipality(), library), open.from(place.municipality(), library));
  }

  /** Calls the transit of this item off. */
  @POST
  @Path("{barcode}/abort")
  public Response abort(@PathParam("barcode") String barcode) {
    return switch (abortTransit.abort(caller.occasion(null), barcode)) {
      case AbortTransit.Outcome.Aborted done -> Response.ok(done).build();
      case AbortTransit.Outcome.NotOnItsWay no ->
          Problem.of(ProblemType.CONFLICT, "the item is not on its way").response();
      case AbortTransit.Outcome.UnknownItem no ->
          Problem.of(ProblemType.UNKNOWN_ITEM, "no item here has this barcode").response();
    };
  }
}
