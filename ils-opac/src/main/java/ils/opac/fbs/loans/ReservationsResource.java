package ils.opac.fbs.loans;

import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.opac.fbs.Door;
import ils.opac.fbs.FbsPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;

/**
 * A patron's reservations at the two places where FBS has them. There are none, since this system
 * takes none yet: availability and holdings say so by {@code reservable: false}.
 */
@Path("external/{place: (v1/)?}" + FbsPath.AGENCY + "/patrons/" + FbsPath.PATRON + "/reservations")
@ApplicationScoped
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.STAFF},
    rights = Right.VIEW_PATRONS)
public class ReservationsResource {

  @Inject Door door;

  @GET
  public List<Object> first(
      @PathParam("agency") String agency, @PathParam("patron") String patron) {
    return none(agency, patron);
  }

  @GET
  @Path("v{version: [2-4]}")
  public List<Object> later(
      @PathParam("agency") String agency, @PathParam("patron") String patron) {
    return none(agency, patron);
  }

  private List<Object> none(String agency, String patron) {
    door.patron(agency, patron);
    return List.of();
  }
}
