package ils.opac.fbs.patron;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.opac.fbs.Agency;
import ils.opac.fbs.Door;
import ils.opac.fbs.FbsPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * How a library's own system, with a session of its own, learns which patron stands before it. A
 * wrong PIN is a status in a 200, because fronts treat any error as a fault of the system.
 */
@Path("external/" + FbsPath.AGENCY + "/patrons")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(FbsPath.JSON)
@Access(value = Who.STAFF, rights = Right.VIEW_PATRONS)
public class PatronProofResource {

  @Inject Door door;
  @Inject ProvePatron prove;
  @Inject PatronBodies bodies;

  /** Card or national id, and PIN. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Credentials(@NotBlank String libraryCardNumber, @NotNull String pincode) {

    /** Without the PIN, so that it cannot get into a log by accident. */
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  @POST
  @Path("authenticate/v{version: [3-8]}")
  public AuthenticatedPatron authenticate(
      @PathParam("agency") String word,
      @PathParam("version") int version,
      @Valid @NotNull Credentials shown) {
    var agency = door.agency(word);
    return whole(agency, version, prove.byPin(agency, shown.libraryCardNumber(), shown.pincode()));
  }

  @POST
  @Path("authenticate/v{version: 9|10}")
  public PatronAuthentication authenticateBriefly(
      @PathParam("agency") String word, @Valid @NotNull Credentials shown) {
    return brief(prove.byPin(door.agency(word), shown.libraryCardNumber(), shown.pincode()));
  }

  @POST
  @Path("preauthenticated/v{version: [3-9]}")
  public AuthenticatedPatron preauthenticated(
      @PathParam("agency") String word, @PathParam("version") int version, String body) {
    var agency = door.agency(word);
    return whole(agency, version, prove.byWord(agency, BareText.of(body)));
  }

  @POST
  @Path("preauthenticated/v10")
  public PatronAuthentication preauthenticatedBriefly(
      @PathParam("agency") String word, String body) {
    return brief(prove.byWord(door.agency(word), BareText.of(body)));
  }

  @POST
  @Path("preauthenticated/unic/v{version: [3-6]}")
  public AuthenticatedPatron byUniLogin(
      @PathParam("agency") String word, @PathParam("version") int version, String body) {
    return preauthenticated(word, version, body);
  }

  @POST
  @Path("preauthenticated/patronId/v{version: [1-4]}")
  public AuthenticatedPatron byNumber(
      @PathParam("agency") String word, @PathParam("version") int version, String body) {
    var agency = door.agency(word);
    var proof = prove.byNumber(agency, BareText.number(body));
    return whole(agency, version + PatronsResource.BODY_AHEAD, proof);
  }

  private AuthenticatedPatron whole(Agency agency, int version, ProvePatron.Proof proof) {
    return proof
        .person()
        .map(p -> bodies.of(agency, p, PatronVersion.inside(version)))
        .map(body -> AuthenticatedPatron.valid(version, body))
        .orElseGet(() -> AuthenticatedPatron.without(version, proof.status()));
  }

  private static PatronAuthentication brief(ProvePatron.Proof proof) {
    return proof
        .person()
        .map(p -> PatronAuthentication.valid(p.id()))
        .orElseGet(() -> PatronAuthentication.of(proof.status()));
  }
}
