package ils.circulation.payment;

import ils.circulation.payment.OnlinePayment.State;
import ils.circulation.provider.PaymentProvider;
import ils.circulation.provider.PaymentProvider.Told;
import ils.circulation.provider.ProviderConfig;
import ils.circulation.provider.Signature;
import ils.core.access.Access;
import ils.core.access.Who;
import ils.core.json.Json;
import ils.core.money.Amount;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the provider reports what has become of a payment; open to all, believed by signature. */
@Path("api/payments/callback")
@ApplicationScoped
@Access(Who.ANYBODY)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class CallbackResource {

  @Inject ProviderConfig config;
  @Inject SettlePayment settlePayment;
  @Inject Clock clock;

  /** As the provider sends it; the amount is in minor units. */
  record Report(long payment, PaymentProvider.@Nullable State state, long amount) {}

  /** 200 for whatever is settled, also a second time; 409 for a wrong amount. */
  @POST
  public Response report(
      @HeaderParam(Signature.HEADER) @Nullable String signature, @Nullable String body) {
    String text = body == null ? "" : body;
    if (!config.isComplete()
        || !config
            .signature()
            .fits(signature, clock.instant(), "POST", ProviderConfig.CALLBACK_PATH, text)) {
      throw new ProblemException(ProblemType.FORBIDDEN, "the signature does not fit");
    }
    Report report = read(text);
    if (report.state() == null) {
      throw ProblemException.invalid("state", "must be OPEN, PAID, REFUSED or UNKNOWN");
    }
    var told = new Told(report.state(), new Amount(report.amount()));
    Optional<OnlinePayment> payment = settlePayment.settle(report.payment(), told);
    return payment.map(CallbackResource::answer).orElseGet(CallbackResource::unknown);
  }

  private static Report read(String text) {
    try {
      return Json.read(text, Report.class);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.MALFORMED_JSON, "not a report about a payment");
    }
  }

  private static Response answer(OnlinePayment payment) {
    return payment.state() == State.DISPUTED
        ? Problem.of(ProblemType.CONFLICT, "another amount was asked for").response()
        : Response.ok(PaymentBody.of(payment)).build();
  }

  private static Response unknown() {
    return Problem.of(ProblemType.NOT_FOUND, "no such payment").response();
  }
}
