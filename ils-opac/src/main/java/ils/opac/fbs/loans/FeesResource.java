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
 * A patron's fees; FBS says {@code patron}, not {@code patrons}, here. There are none, since this
 * system charges none yet.
 */
@Path("external/{place: (v1/)?}" + FbsPath.AGENCY + "/patron/" + FbsPath.PATRON + "/fees")
@ApplicationScoped
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.STAFF},
    rights = Right.VIEW_PATRONS)
public class FeesResource {

  @Inject Door door;

  @GET
  public List<Object> first(
      @PathParam("agency") String agency, @PathParam("patron") String patron) {
    return none(agency, patron);
  }

  @GET
  @Path("v2")
  public List<Object> second(
      @PathParam("agency") String agency, @PathParam("patron") String patron) {
    return none(agency, patron);
  }

  private List<Object> none(String agency, String patron) {
    door.patron(agency, patron);
    return List.of();
  }
}
