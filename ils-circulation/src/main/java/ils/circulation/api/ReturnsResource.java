package ils.circulation.api;

import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Returns, for staff and operator. */
@Path("api/returns")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ReturnsResource {

  @Inject Caller caller;
  @Inject CheckIn checkIn;

  /** Beside the barcode every part may be left out; see {@link CheckIn.Wish}. */
  public record NewReturn(
      @NotBlank String barcode,
      @Nullable Instant returnedAt,
      boolean feeFree,
      @Size(max = 500) @Nullable String comment,
      @Nullable Mode mode) {

    CheckIn.Wish wish() {
      return new CheckIn.Wish(
          barcode, returnedAt, feeFree, comment, mode == null ? Mode.RETURN : mode);
    }
  }

  @POST
  public Response checkIn(
      @Valid @NotNull NewReturn wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return switch (checkIn.checkIn(caller.occasion(request), wish.wish())) {
      case CheckInOutcome.Taken(ReturnReceipt receipt) -> Response.ok(receipt).build();
      case CheckInOutcome.Refused(var reasons, var barcode, var title) -> Declining.rules(reasons);
      case CheckInOutcome.UnknownItem(String barcode) -> Declining.unknownItem(barcode);
    };
  }
}
