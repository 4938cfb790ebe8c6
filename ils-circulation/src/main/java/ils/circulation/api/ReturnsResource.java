package ils.circulation.api;

import ils.circulation.account.ExemptLoan;
import ils.circulation.fees.Method;
import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.loans.CorrectReturn;
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
  @Inject CorrectReturn correctReturn;
  @Inject ExemptLoan exemptLoan;

  /** Beside the barcode every part may be left out; see {@link CheckIn.Wish}. */
  public record NewReturn(
      @NotBlank String barcode,
      @Nullable Instant returnedAt,
      boolean feeFree,
      @Size(max = 500) @Nullable String comment,
      @Nullable Mode mode,
      boolean exempt) {

    CheckIn.Wish wish() {
      return new CheckIn.Wish(
          barcode, returnedAt, feeFree, comment, mode == null ? Mode.RETURN : mode, exempt);
    }
  }

  /**
   * The right instant of a return that has been made; see {@link CorrectReturn}.
   *
   * @param refund how what was paid too much is given back; left out to keep it as credit
   */
  public record Correction(
      long loan,
      @NotNull Instant returnedAt,
      @NotBlank @Size(max = 500) String comment,
      @Nullable Method refund) {}

  @POST
  @Path("corrections")
  @Access(
      value = {Who.STAFF, Who.OPERATOR},
      rights = Right.WAIVE_FEES)
  public Response correct(
      @Valid @NotNull Correction wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    var asked =
        new CorrectReturn.Wish(wish.loan(), wish.returnedAt(), wish.comment(), wish.refund());
    return switch (correctReturn.correct(caller.occasion(request), asked)) {
      case CorrectReturn.Outcome.Corrected(var receipt) -> Response.ok(receipt).build();
      case CorrectReturn.Outcome.Refused(var reasons) -> Declining.rules(reasons);
      case CorrectReturn.Outcome.UnknownLoan unknown -> Declining.unknownLoan();
    };
  }

  /**
   * A returned loan that is to cost nothing; see {@link ExemptLoan}.
   *
   * @param refund how what was paid is given back; left out to leave it paid
   */
  public record Exemption(
      long loan, @NotBlank @Size(max = 500) String reason, @Nullable Method refund) {}

  @POST
  @Path("exemptions")
  @Access(
      value = {Who.STAFF, Who.OPERATOR},
      rights = Right.WAIVE_FEES)
  public ExemptLoan.Exempted exempt(
      @Valid @NotNull Exemption wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return exemptLoan.exempt(caller.occasion(request), wish.loan(), wish.reason(), wish.refund());
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
