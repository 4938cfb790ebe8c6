package ils.circulation.api;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.loans.CheckOut;
import ils.circulation.loans.CheckOutOutcome;
import ils.circulation.loans.LoanReceipt;
import ils.circulation.loans.LoanRow;
import ils.circulation.loans.LoansOf;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.loans.ReturnReceipt;
import ils.circulation.loans.WhyLoan;
import ils.circulation.policy.lending.Choice;
import ils.circulation.policy.lending.LendingRule;
import ils.circulation.recall.RecallLoan;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loans, for staff and operator. Patrons see their own in the patron API of ils-opac.
 *
 * <p>The header {@code Idempotency-Key} makes a request safe to send again.
 */
@Path("api/loans")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class LoansResource {

  @Inject Caller caller;
  @Inject CheckOut checkOut;
  @Inject Renew renew;
  @Inject LoansOf loansOf;
  @Inject WhyLoan whyLoan;
  @Inject RecallLoan recallLoan;

  /** What the desk says beside the scan; every part may be left out. */
  public record Word(
      @Nullable Set<@NotNull LendingRule> overrides,
      @Size(max = 500) @Nullable String comment,
      @Nullable Set<@NotNull Choice> choices,
      @Nullable LocalDate dueOn) {

    static Said said(@Nullable Word word) {
      return word == null
          ? Said.NOTHING
          : new Said(
              word.overrides == null ? Set.of() : word.overrides,
              word.comment,
              word.choices == null ? Set.of() : word.choices,
              word.dueOn);
    }
  }

  public record NewLoan(
      @NotBlank String card, @NotBlank String barcode, @Valid @Nullable Word word) {}

  public record Renewal(boolean seen, @Valid @Nullable Word word) {}

  @POST
  public Response checkOut(
      @Valid @NotNull NewLoan wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    var asked =
        new CheckOut.Wish(
            new BorrowerRef.ByKey(wish.card()), wish.barcode(), Word.said(wish.word()));
    return switch (checkOut.checkOut(caller.occasion(request), asked)) {
      case CheckOutOutcome.Lent(LoanReceipt loan, var settled) -> created(loan);
      case CheckOutOutcome.Renewed(LoanReceipt loan) -> Response.ok(loan).build();
      case CheckOutOutcome.Used(ReturnReceipt receipt) -> Response.ok(receipt).build();
      case CheckOutOutcome.Declined(var because, var barcode, var title) ->
          Declining.rules(because.reasons());
      case CheckOutOutcome.RenewalDeclined(var because, var barcode, var title) ->
          Declining.rules(because.reasons());
      case CheckOutOutcome.UnknownItem(String barcode) -> Declining.unknownItem(barcode);
      case CheckOutOutcome.UnknownBorrower(var because) -> Declining.unknownBorrower(because);
    };
  }

  private static Response created(LoanReceipt loan) {
    return Response.created(URI.create("/api/loans/" + loan.loanId())).entity(loan).build();
  }

  /** A person's open loans with their true renewability. */
  @GET
  public List<LoanRow> of(@QueryParam("person") long person) {
    return loansOf.person(caller.occasion(null), person);
  }

  @POST
  @Path("{id}/renewals")
  public Response renew(
      @PathParam("id") long id,
      @Valid @NotNull Renewal renewal,
      @HeaderParam("Idempotency-Key") @Nullable String request) {
    var wish = new Renew.Wish(id, renewal.seen(), Word.said(renewal.word()));
    return switch (renew.renew(caller.occasion(request), wish)) {
      case RenewOutcome.Renewed(LoanReceipt loan) -> Response.ok(loan).build();
      case RenewOutcome.Declined(var because) -> Declining.rules(because.reasons());
      case RenewOutcome.UnknownLoan unknown -> Declining.unknownLoan();
    };
  }

  /** Calls the loan back for another. */
  @POST
  @Path("{id}/recall")
  public Response recall(
      @PathParam("id") long id, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return switch (recallLoan.recall(caller.occasion(request), id)) {
      case RecallLoan.Outcome.Recalled(var receipt) -> Response.ok(receipt).build();
      case RecallLoan.Outcome.Refused(var reasons) -> Declining.rules(reasons);
      case RecallLoan.Outcome.UnknownLoan unknown -> Declining.unknownLoan();
    };
  }

  /** Why the loan is as it is: the rules of then, each value with its whole chain. */
  @GET
  @Path("{id}/why")
  public Response why(@PathParam("id") long id) {
    return whyLoan
        .why(caller.occasion(null), id)
        .map(why -> Response.ok(why).build())
        .orElseGet(Declining::unknownLoan);
  }
}
