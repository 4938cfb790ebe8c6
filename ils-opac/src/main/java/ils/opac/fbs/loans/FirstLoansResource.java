package ils.opac.fbs.loans;

import ils.core.access.Access;
import ils.core.access.Right;
import ils.core.access.Who;
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

/** The oldest addresses of {@link LoansResource}, which ding2 still calls. */
@Path("external/v1/" + FbsPath.AGENCY + "/patrons/" + FbsPath.PATRON + "/loans")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(FbsPath.JSON)
@Access(
    value = {Who.PATRON, Who.STAFF},
    rights = Right.CIRCULATE)
public class FirstLoansResource {

  @Inject LoansResource current;

  @GET
  @Consumes(MediaType.WILDCARD)
  public List<LoanBody> loans(
      @PathParam("agency") String agency, @PathParam("patron") String patron) {
    return current.loans(agency, patron);
  }

  @POST
  @Path("renew")
  public List<RenewedBody> renew(
      @PathParam("agency") String agency,
      @PathParam("patron") String patron,
      @NotNull @Size(max = LoansResource.MOST) List<@NotNull Long> loans) {
    return current.renew(agency, patron, loans);
  }
}
