package ils.circulation.api;

import ils.circulation.batch.CheckOutPile;
import ils.circulation.borrower.BorrowerRef;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pile of up to 50 items lent at once; one request number for the whole. */
@Path("api/loans/batch")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class LoanBatchResource {

  @Inject Caller caller;
  @Inject CheckOutPile checkOutPile;

  /** The word holds for each item. */
  public record NewLoans(
      @NotBlank String card,
      @NotNull List<@NotNull String> barcodes,
      @Valid LoansResource.@Nullable Word word) {}

  /** 200 with a line for each item, whether or not any of them was lent. */
  @POST
  public Response checkOut(
      @Valid @NotNull NewLoans wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    var asked =
        new CheckOutPile.Wish(
            new BorrowerRef.ByKey(wish.card()),
            wish.barcodes(),
            LoansResource.Word.said(wish.word()));
    return switch (checkOutPile.checkOut(caller.occasion(request), asked)) {
      case CheckOutPile.Outcome.Answered(var pile) -> Response.ok(pile).build();
      case CheckOutPile.Outcome.UnknownBorrower(var because) -> Declining.unknownBorrower(because);
    };
  }
}
