package ils.circulation.api;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.renewal.RenewAll;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Renewal of all open loans of a person. */
@Path("api/loans/renewals")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RenewalsResource {

  @Inject Caller caller;
  @Inject RenewAll renewAll;

  public record Everything(@NotNull Long person) {}

  /** 200 with the loans renewed, and the others with their reasons. */
  @POST
  public Response renewAll(
      @Valid @NotNull Everything of, @HeaderParam("Idempotency-Key") @Nullable String request) {
    var borrower = new BorrowerRef.ByPerson(of.person());
    return switch (renewAll.renewAll(caller.occasion(request), borrower)) {
      case RenewAll.Outcome.Answered(var all) -> Response.ok(all).build();
      case RenewAll.Outcome.UnknownBorrower(var because) -> Declining.unknownBorrower(because);
    };
  }
}
