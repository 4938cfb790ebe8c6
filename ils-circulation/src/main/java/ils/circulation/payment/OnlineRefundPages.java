package ils.circulation.payment;

import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.money.Amount;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credit that goes back to the card it was paid with. */
@Path("staff/accounts/{role: \\d{1,18}}/online-refunds")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.WAIVE_FEES)
@Produces(MediaType.TEXT_HTML)
public class OnlineRefundPages {

  @Inject RefundablePayments refundable;
  @Inject RefundOnline refundOnline;
  @Inject Caller caller;

  @GET
  public Page payments(@PathParam("role") long role) {
    return Page.of(
        "circulation/account/online-refunds",
        refundable.of(caller.occasion(null), role),
        "circulation.online-refund.title");
  }

  @POST
  public Response refund(
      @PathParam("role") long role,
      @FormParam("payment") long payment,
      @FormParam("amount") @DefaultValue("") String amount,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("request") @Nullable String request) {
    Optional<Amount> wanted = read(amount);
    if (wanted.isEmpty()) {
      return back(role, Notice.stop("circulation.account.not.amount"));
    }
    if (reason.isBlank()) {
      return back(role, Notice.stop("circulation.account.not.fe-06"));
    }
    String why = reason.strip().substring(0, Math.min(500, reason.strip().length()));
    return back(role, told(refundOnline.refund(occasion(request), payment, wanted.get(), why)));
  }

  private Occasion occasion(@Nullable String request) {
    boolean usable = request != null && request.matches("[A-Za-z0-9-]{8,64}");
    return caller.occasion(usable ? request : null);
  }

  private static Optional<Amount> read(String amount) {
    try {
      return Optional.of(Amount.parse(amount.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Notice told(RefundOnline.Outcome outcome) {
    return switch (outcome) {
      case RefundOnline.Outcome.Refunded(long id, Amount amount, OnlineRefund.State state) ->
          Notice.ok("circulation.online-refund." + state.name().toLowerCase(Locale.ROOT), amount);
      case RefundOnline.Outcome.Declined(var reasons) -> {
        var first = reasons.getFirst();
        String key = "circulation.account.not." + first.rule().id().toLowerCase(Locale.ROOT);
        yield first.most() == null ? Notice.stop(key) : Notice.stop(key, first.most());
      }
      case RefundOnline.Outcome.MoreThanWasPaid(Amount left) ->
          Notice.stop("circulation.online-refund.more", left);
      case RefundOnline.Outcome.UnknownPayment unknown ->
          Notice.stop("circulation.online-refund.unknown");
    };
  }

  private static Response back(long role, Notice notice) {
    return Flash.seeOther("/staff/accounts/" + role + "/online-refunds", notice);
  }
}
