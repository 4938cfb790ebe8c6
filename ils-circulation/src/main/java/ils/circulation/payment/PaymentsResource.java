package ils.circulation.payment;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.NotPermitted;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Actor;
import ils.core.money.Amount;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Online payments: begun by a patron for the own account, or by staff who send the link on. */
@Path("api/payments")
@ApplicationScoped
@Access(
    value = {Who.PATRON, Who.STAFF},
    rights = Right.TAKE_PAYMENT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class PaymentsResource {

  @Inject Caller caller;
  @Inject StartPayment startPayment;
  @Inject AskProvider askProvider;
  @Inject RefundOnline refundOnline;
  @Inject OnlinePayments payments;

  /**
   * @param account the borrower role
   * @param debts chosen ones; none for all that is owed
   */
  public record NewPayment(
      long account,
      @Size(max = 100) @Nullable List<@NotNull Long> debts,
      @Nullable String language) {}

  @POST
  public Response start(@Valid @NotNull NewPayment wish) {
    List<Long> debts = wish.debts() == null ? List.of() : wish.debts();
    String language = "en".equals(wish.language()) ? "en" : "da";
    return switch (startPayment.start(caller.occasion(null), wish.account(), debts, language)) {
      case StartPayment.Outcome.Started(OnlinePayment payment, URI address) ->
          Response.created(URI.create("/api/payments/" + payment.id()))
              .entity(PaymentBody.started(payment, address))
              .build();
      case StartPayment.Outcome.Refused(StartPayment.Refusal because) -> throw refused(because);
    };
  }

  private static ProblemException refused(StartPayment.Refusal because) {
    ProblemType type =
        switch (because) {
          case NOT_OFFERED, NOTHING_OWED -> ProblemType.CONFLICT;
          case UNKNOWN_ACCOUNT, NO_SUCH_DEBT -> ProblemType.NOT_FOUND;
          case PROVIDER_DOWN -> ProblemType.UNAVAILABLE;
        };
    return new ProblemException(type, because.name());
  }

  /** What has become of it; an open one is asked about first. */
  @GET
  @Path("{id: \\d{1,18}}")
  public PaymentBody show(@PathParam("id") long id) {
    OnlinePayment payment = payments.find(id).orElseThrow(PaymentsResource::unknown);
    seen(payment);
    return PaymentBody.of(askProvider.ask(id).orElse(payment));
  }

  /** Money that goes back to the card; minor units. */
  public record NewRefund(@Positive long amount, @NotBlank @Size(max = 500) String reason) {}

  @POST
  @Path("{id: \\d{1,18}}/refunds")
  @Access(value = Who.STAFF, rights = Right.WAIVE_FEES)
  public Response refund(
      @PathParam("id") long id,
      @Valid @NotNull NewRefund wish,
      @HeaderParam("Idempotency-Key") @Nullable String request) {
    var amount = new Amount(wish.amount());
    return switch (refundOnline.refund(caller.occasion(request), id, amount, wish.reason())) {
      case RefundOnline.Outcome.Refunded refunded -> Response.ok(refunded).build();
      case RefundOnline.Outcome.Declined(var reasons) ->
          throw ProblemException.declined(
              "the account does not allow it",
              reasons.stream().map(reason -> reason.rule().id()).toList());
      case RefundOnline.Outcome.MoreThanWasPaid(Amount left) ->
          throw ProblemException.invalid("amount", "at most " + left + " is left of the payment");
      case RefundOnline.Outcome.UnknownPayment none -> throw unknown();
    };
  }

  /** Another's payment is none. */
  private void seen(OnlinePayment payment) {
    Actor actor = caller.actor();
    boolean own = actor.is(Actor.Kind.PATRON) && actor.id() == payment.person();
    boolean staff = actor.is(Actor.Kind.STAFF) && caller.municipality() == payment.municipality();
    if (!own && !staff) {
      throw new NotPermitted("another's payment");
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.NOT_FOUND, "no such payment");
  }
}
