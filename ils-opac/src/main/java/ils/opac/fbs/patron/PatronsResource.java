package ils.opac.fbs.patron;

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

/** One patron, in the versions that fronts ask for: v4 is today's, v1 to v3 hold less. */
@Path("external/" + FbsPath.AGENCY + "/patrons/" + FbsPath.PATRON)
@ApplicationScoped
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.STAFF},
    rights = Right.VIEW_PATRONS)
public class PatronsResource {

  /** Version 1 of this address answers with version 5 of the body. */
  static final int BODY_AHEAD = 4;

  @Inject Door door;
  @Inject PatronBodies bodies;

  @GET
  @Path("v{version: [1-4]}")
  public AuthenticatedPatron patron(
      @PathParam("agency") String agency,
      @PathParam("patron") String patron,
      @PathParam("version") int version) {
    var person = door.patron(agency, patron);
    int body = version + BODY_AHEAD;
    return AuthenticatedPatron.valid(
        body, bodies.of(door.agency(agency), person, PatronVersion.inside(body)));
  }
}
