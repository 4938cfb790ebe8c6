package ils.opac.fbs.patron;

import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.ProblemException;
import ils.opac.fbs.Door;
import ils.opac.fbs.FbsPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

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
  @Inject UpdatePatron updatePatron;

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

  /**
   * What is to be changed. Fronts send all that they were told of the patron along with it.
   *
   * @param pincodeChange some put a card number here with every change; it means nothing by itself
   */
  record Update(@Nullable PatronSettings patron, @Nullable PincodeChange pincodeChange) {}

  /** A new PIN. */
  record PincodeChange(@Nullable String pincode) {}

  /** E-mail, telephone, language, and whether to be told by each; nothing else, and not in part. */
  @PUT
  @Path("v{version: [3-8]}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(
      value = {Who.PATRON, Who.STAFF},
      rights = Right.EDIT_PATRONS)
  public Response update(
      @PathParam("agency") String agency,
      @PathParam("patron") String patron,
      @Valid @NotNull Update wish) {
    var person = door.patronToEdit(agency, patron);
    PatronSettings settings = wish.patron();
    refuse("pincodeChange", wish.pincodeChange() != null && wish.pincodeChange().pincode() != null);
    if (settings == null) {
      throw ProblemException.invalid("patron", "must be given");
    }
    String branch = settings.preferredPickupBranch();
    refuse(
        "patron.preferredPickupBranch",
        branch != null && !branch.equals(bodies.pickupBranch(door.agency(agency), person)));
    refuse("patron.onHold", settings.onHold() != null && settings.onHold().isSet());
    updatePatron.update(door.occasion(person), person, settings);
    return Response.noContent().build();
  }

  /** Said rather than dropped: a front would show as saved what nobody has kept. */
  private static void refuse(String field, boolean asked) {
    if (asked) {
      throw ProblemException.invalid(field, "cannot be changed here");
    }
  }
}
