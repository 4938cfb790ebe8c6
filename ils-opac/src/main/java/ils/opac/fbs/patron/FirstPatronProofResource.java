package ils.opac.fbs.patron;

import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.opac.fbs.FbsPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The oldest addresses of {@link PatronProofResource}, which ding2 still calls. */
@Path("external/v{api: 1|2}/" + FbsPath.AGENCY + "/patrons")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(FbsPath.JSON)
@Access(value = Who.STAFF, rights = Right.VIEW_PATRONS)
public class FirstPatronProofResource {

  /** The version of the answer that has {@code authenticated} as yes or no. */
  private static final int BODY = 3;

  @Inject PatronProofResource current;

  @POST
  @Path("authenticate")
  public AuthenticatedPatron authenticate(
      @PathParam("agency") String agency, @Valid @NotNull PatronProofResource.Credentials shown) {
    return current.authenticate(agency, BODY, shown);
  }

  @POST
  @Path("preauthenticated")
  public AuthenticatedPatron preauthenticated(@PathParam("agency") String agency, String body) {
    return current.preauthenticated(agency, BODY, body);
  }

  @POST
  @Path("preauthenticated/unic")
  public AuthenticatedPatron byUniLogin(@PathParam("agency") String agency, String body) {
    return current.preauthenticated(agency, BODY, body);
  }
}
