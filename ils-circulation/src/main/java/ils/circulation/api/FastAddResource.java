package ils.circulation.api;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.fastadd.LendFastAdded;
import ils.circulation.loans.CheckOutOutcome;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
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
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A loan of what nobody has catalogued. */
@Path("api/loans/fast-add")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class FastAddResource {

  @Inject Caller caller;
  @Inject LendFastAdded lendFastAdded;

  /** The group is {@code BOOK} unless said otherwise. */
  public record NewItem(
      @NotBlank String card,
      @NotBlank String barcode,
      @NotBlank String title,
      @Nullable String author,
      @Nullable String materialGroup,
      @Valid LoansResource.@Nullable Word word) {

    LendFastAdded.Wish wish() {
      return new LendFastAdded.Wish(
          new BorrowerRef.ByKey(card),
          new LendFastAdded.Brief(
              barcode, title, author, materialGroup == null ? "BOOK" : materialGroup),
          LoansResource.Word.said(word));
    }
  }

  @POST
  public Response lend(
      @Valid @NotNull NewItem item, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return switch (lendFastAdded.lend(caller.occasion(request), item.wish())) {
      case LendFastAdded.Outcome.KnownItem known ->
          Problem.of(ProblemType.CONFLICT, "an item of this barcode is on record").response();
      case LendFastAdded.Outcome.Answered(CheckOutOutcome outcome) -> answer(outcome);
    };
  }

  private static Response answer(CheckOutOutcome outcome) {
    return switch (outcome) {
      case CheckOutOutcome.Lent(var loan, var settled) ->
          Response.created(URI.create("/api/loans/" + loan.loanId())).entity(loan).build();
      case CheckOutOutcome.Declined(var because, var barcode, var title) ->
          Declining.rules(because.reasons());
      case CheckOutOutcome.UnknownBorrower(var because) -> Declining.unknownBorrower(because);
      default -> Problem.of(ProblemType.CONFLICT, "there is nothing to lend here").response();
    };
  }
}
