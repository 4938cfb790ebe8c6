package ils.circulation.api;

import ils.circulation.batch.CheckInPile;
import ils.circulation.batch.ReturnedPile;
import ils.circulation.policy.lending.CheckInFacts.Mode;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pile of up to 50 items taken back at once; one request number for the whole. */
@Path("api/returns/batch")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ReturnBatchResource {

  @Inject Caller caller;
  @Inject CheckInPile checkInPile;

  /** Beside the barcodes every part may be left out; they are those of one return. */
  public record NewReturns(
      @NotNull List<@NotNull String> barcodes,
      @Nullable Instant returnedAt,
      boolean feeFree,
      @Size(max = 500) @Nullable String comment,
      @Nullable Mode mode) {}

  @POST
  public ReturnedPile checkIn(
      @Valid @NotNull NewReturns wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    Mode mode = wish.mode() == null ? Mode.RETURN : wish.mode();
    return checkInPile.checkIn(
        caller.occasion(request),
        new CheckInPile.Wish(
            wish.barcodes(), wish.returnedAt(), wish.feeFree(), wish.comment(), mode));
  }
}
