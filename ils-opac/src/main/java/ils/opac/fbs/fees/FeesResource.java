package ils.opac.fbs.fees;

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
import jakarta.ws.rs.QueryParam;
import java.util.List;

/**
 * A patron's fees; FBS says {@code patron}, not {@code patrons}, here. No front can pay them yet.
 */
@Path("external/{place: (v1/)?}" + FbsPath.AGENCY + "/patron/" + FbsPath.PATRON + "/fees")
@ApplicationScoped
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.STAFF},
    rights = Right.VIEW_PATRONS)
public class FeesResource {

  @Inject Door door;
  @Inject ListFees list;

  @GET
  public List<FeeBody> first(
      @PathParam("agency") String agency,
      @PathParam("patron") String patron,
      @QueryParam("includepaid") boolean paid,
      @QueryParam("includenonpayable") boolean nonPayable) {
    return second(agency, patron, paid, nonPayable);
  }

  /**
   * @param paid whether settled fees are told too
   * @param nonPayable whether those are told that no front can pay, which all are
   */
  @GET
  @Path("v2")
  public List<FeeBody> second(
      @PathParam("agency") String agency,
      @PathParam("patron") String patron,
      @QueryParam("includepaid") boolean paid,
      @QueryParam("includenonpayable") boolean nonPayable) {
    var person = door.patron(agency, patron);
    return nonPayable ? list.of(door.agency(agency), person, paid) : List.of();
  }
}
