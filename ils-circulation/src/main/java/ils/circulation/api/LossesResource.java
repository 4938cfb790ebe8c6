package ils.circulation.api;

import ils.circulation.lost.ActOutcome;
import ils.circulation.lost.ClaimReturned;
import ils.circulation.lost.DecideCost;
import ils.circulation.lost.DeclareLost;
import ils.circulation.lost.ResolveClaim;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Losses and claims of loans, for staff and operator. A {@code GET} says what the {@code POST} at
 * the same address would do and bill, and changes nothing.
 */
@Path("api/loans")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class LossesResource {

  @Inject Caller caller;
  @Inject DeclareLost declareLost;
  @Inject DecideCost decideCost;
  @Inject ClaimReturned claimReturned;
  @Inject ResolveClaim resolveClaim;

  /** What staff know; may be left out. */
  public record Word(@Size(max = 500) @Nullable String comment) {}

  /** What a lost item really costs: {@code 249.95}. */
  public record Cost(@NotNull @Size(max = 16) String amount) {}

  public record Resolution(
      ResolveClaim.@NotNull As as, @Size(max = 500) @Nullable String comment) {}

  @GET
  @Path("{id}/loss")
  public Response previewLoss(@PathParam("id") long id) {
    return answer(declareLost.preview(caller.occasion(null), id));
  }

  @POST
  @Path("{id}/loss")
  public Response declareLost(
      @PathParam("id") long id,
      @Valid @NotNull Word word,
      @HeaderParam("Idempotency-Key") @Nullable String request) {
    return answer(declareLost.declare(caller.occasion(request), id, word.comment()));
  }

  @POST
  @Path("{id}/loss/cost")
  @Access(
      value = {Who.STAFF, Who.OPERATOR},
      rights = Right.WAIVE_FEES)
  public Response decideCost(@PathParam("id") long id, @Valid @NotNull Cost cost) {
    return answer(
        decideCost.decide(caller.occasion(null), id, Amounts.read("amount", cost.amount())));
  }

  @GET
  @Path("{id}/claim")
  public Response previewClaim(@PathParam("id") long id) {
    return answer(claimReturned.preview(caller.occasion(null), id));
  }

  @POST
  @Path("{id}/claim")
  public Response claim(
      @PathParam("id") long id,
      @Valid @NotNull Word word,
      @HeaderParam("Idempotency-Key") @Nullable String request) {
    return answer(claimReturned.claim(caller.occasion(request), id, word.comment()));
  }

  @POST
  @Path("{id}/claim/resolution")
  public Response resolve(
      @PathParam("id") long id,
      @Valid @NotNull Resolution wish,
      @HeaderParam("Idempotency-Key") @Nullable String request) {
    return answer(resolveClaim.resolve(caller.occasion(request), id, wish.as(), wish.comment()));
  }

  private static Response answer(ActOutcome<?> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<?>(var receipt) -> Response.ok(receipt).build();
      case ActOutcome.Declined<?>(var reasons) -> Declining.rules(reasons);
      case ActOutcome.Unknown<?> unknown -> Declining.unknownLoan();
    };
  }
}
