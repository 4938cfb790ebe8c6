package ils.opac.fbs.loans;

import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.opac.fbs.Door;
import ils.opac.fbs.FbsPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A patron's loans and their renewal. A denied renewal is an answer of 200 with its reason. */
@Path("external/" + FbsPath.AGENCY + "/patrons/" + FbsPath.PATRON + "/loans")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.STAFF},
    rights = Right.CIRCULATE)
public class LoansResource {

  /** Loans in one request. */
  static final int MOST = 500;

  @Inject Door door;
  @Inject ListLoans list;
  @Inject RenewLoans renew;

  @GET
  @Path("v2")
  @Consumes(MediaType.WILDCARD)
  public List<LoanBody> loans(
      @PathParam("agency") String agency, @PathParam("patron") String patron) {
    var person = door.patron(agency, patron);
    return list.of(door.occasion(person), person.id());
  }

  @POST
  @Path("renew/v2")
  public List<RenewedBody> renew(
      @PathParam("agency") String agency,
      @PathParam("patron") String patron,
      @NotNull @Size(max = MOST) List<@NotNull Long> loans) {
    var person = door.patron(agency, patron);
    return renew.renew(door.occasion(person), person.id(), loans);
  }
}
