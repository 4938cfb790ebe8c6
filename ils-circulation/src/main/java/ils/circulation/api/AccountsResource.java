package ils.circulation.api;

import ils.circulation.account.AccountState;
import ils.circulation.account.HandToCollection;
import ils.circulation.account.LookAtAccount;
import ils.circulation.account.Refund;
import ils.circulation.account.TakePayment;
import ils.circulation.account.VoidDebt;
import ils.circulation.account.WriteOff;
import ils.circulation.fees.Ledger;
import ils.circulation.fees.LedgerOutcome;
import ils.circulation.fees.LedgerReceipt;
import ils.circulation.fees.Method;
import ils.circulation.policy.ledger.LedgerReason;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.money.Amount;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of borrower roles, for staff and their tools. Amounts are minor units. The header {@code
 * Idempotency-Key} makes a request safe to send again.
 */
@Path("api/accounts/{role: \\d{1,18}}")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = {Right.TAKE_PAYMENT, Right.WAIVE_FEES})
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class AccountsResource {

  private static final long MOST = 100_000_000_00L;

  @Inject Caller caller;
  @Inject LookAtAccount lookAtAccount;
  @Inject TakePayment takePayment;
  @Inject WriteOff writeOff;
  @Inject VoidDebt voidDebt;
  @Inject Refund refund;
  @Inject HandToCollection handToCollection;

  /**
   * Money that comes in.
   *
   * @param amount left out for all that is owed on the debts
   * @param debts in the order in which they are settled; left out for the oldest first
   */
  public record NewPayment(
      @Max(MOST) @Nullable Long amount,
      @Size(max = 100) @Nullable List<@NotNull Long> debts,
      @NotNull Method method) {}

  /** Left out, the amount is all that is left of the debt. */
  public record NewWriteOff(
      long debt, @Max(MOST) @Nullable Long amount, @Size(max = 500) @Nullable String reason) {}

  /** With a method, what was paid is given back at once; without, it becomes credit. */
  public record NewVoid(
      long debt, @Size(max = 500) @Nullable String reason, @Nullable Method refund) {}

  /** A debt that debt collection is to have, or no longer to have. */
  public record Collection(long debt, @Size(max = 500) @Nullable String reason) {}

  /** Left out, the amount is all credit. */
  public record NewRefund(
      @Max(MOST) @Nullable Long amount,
      @NotNull Method method,
      @Size(max = 500) @Nullable String reason) {}

  @GET
  public AccountState show(@PathParam("role") long role) {
    return lookAtAccount
        .look(caller.occasion(null), role)
        .orElseThrow(
            () -> new ProblemException(ProblemType.UNKNOWN_PATRON, "no such account here"));
  }

  @POST
  @Path("payments")
  public Response pay(
      @PathParam("role") long role,
      @Valid @NotNull NewPayment wish,
      @HeaderParam("Idempotency-Key") @Nullable String request) {
    List<Long> debts = wish.debts() == null ? List.of() : wish.debts();
    var payment = new Ledger.Payment(amount(wish.amount()), debts, wish.method());
    return answer(takePayment.pay(caller.occasion(request), role, payment));
  }

  @POST
  @Path("write-offs")
  public Response writeOff(
      @Valid @NotNull NewWriteOff wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return answer(
        writeOff.writeOff(
            caller.occasion(request), wish.debt(), amount(wish.amount()), text(wish.reason())));
  }

  @POST
  @Path("voids")
  public Response voidDebt(
      @Valid @NotNull NewVoid wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return answer(
        voidDebt.voidDebt(
            caller.occasion(request), wish.debt(), text(wish.reason()), wish.refund()));
  }

  @POST
  @Path("collections")
  public Response handOver(
      @Valid @NotNull Collection wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return answer(
        handToCollection.handOver(caller.occasion(request), wish.debt(), text(wish.reason())));
  }

  @POST
  @Path("collections/ended")
  public Response callBack(
      @Valid @NotNull Collection wish, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return answer(
        handToCollection.callBack(caller.occasion(request), wish.debt(), text(wish.reason())));
  }

  @POST
  @Path("refunds")
  public Response refund(
      @PathParam("role") long role,
      @Valid @NotNull NewRefund wish,
      @HeaderParam("Idempotency-Key") @Nullable String request) {
    return answer(
        refund.refund(
            caller.occasion(request),
            role,
            amount(wish.amount()),
            wish.method(),
            text(wish.reason())));
  }

  private static @Nullable Amount amount(@Nullable Long minor) {
    return minor == null ? null : new Amount(minor);
  }

  private static String text(@Nullable String reason) {
    return reason == null ? "" : reason.strip();
  }

  private static Response answer(LedgerOutcome outcome) {
    return switch (outcome) {
      case LedgerOutcome.Done(LedgerReceipt receipt) -> Response.ok(receipt).build();
      case LedgerOutcome.Declined(List<LedgerReason> reasons) -> Declining.money(reasons);
      case LedgerOutcome.Unknown unknown ->
          Problem.of(ProblemType.NOT_FOUND, "no such account or debt here").response();
    };
  }
}
