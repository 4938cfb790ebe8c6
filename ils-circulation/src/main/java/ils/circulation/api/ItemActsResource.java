package ils.circulation.api;

import ils.circulation.lost.ActOutcome;
import ils.circulation.lost.DamageItem;
import ils.circulation.lost.ReportMissing;
import ils.circulation.lost.WithdrawItem;
import ils.circulation.policy.lending.Choice;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Missing, damaged and withdrawn items, for staff and operator. An item that turns up is returned
 * ({@code POST /api/returns}).
 */
@Path("api/items")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ItemActsResource {

  @Inject Caller caller;
  @Inject ReportMissing reportMissing;
  @Inject DamageItem damageItem;
  @Inject WithdrawItem withdrawItem;

  /** What staff know; may be left out. */
  public record Word(@Size(max = 500) @Nullable String comment) {}

  /**
   * A damage.
   *
   * @param fee like {@code 75.00}; left out for none
   */
  public record Damage(
      @Size(max = 16) @Nullable String fee, @Size(max = 500) @Nullable String comment) {}

  /**
   * A withdrawal.
   *
   * @param choices the answer to a question before: {@code CLOSE_LOAN}
   */
  public record Withdrawal(
      @Nullable Set<@NotNull Choice> choices, @Size(max = 500) @Nullable String comment) {}

  @POST
  @Path("{barcode}/missing")
  public Response missing(@PathParam("barcode") String barcode, @Valid @NotNull Word word) {
    return answer(barcode, reportMissing.report(caller.occasion(null), barcode, word.comment()));
  }

  /** The fee that the rules propose, and the highest that is possible; nothing changes. */
  @GET
  @Path("{barcode}/damage")
  public Response previewDamage(@PathParam("barcode") String barcode) {
    return answer(barcode, damageItem.preview(caller.occasion(null), barcode));
  }

  @POST
  @Path("{barcode}/damage")
  public Response damage(@PathParam("barcode") String barcode, @Valid @NotNull Damage damage) {
    var fee = damage.fee() == null ? null : Amounts.read("fee", damage.fee());
    var wish = new DamageItem.Wish(barcode, fee, damage.comment());
    return answer(barcode, damageItem.damage(caller.occasion(null), wish));
  }

  @POST
  @Path("{barcode}/withdrawal")
  @Access(
      value = {Who.STAFF, Who.OPERATOR},
      rights = Right.EDIT_ITEMS)
  public Response withdraw(@PathParam("barcode") String barcode, @Valid @NotNull Withdrawal wish) {
    Set<Choice> choices = wish.choices() == null ? Set.of() : wish.choices();
    return answer(
        barcode, withdrawItem.withdraw(caller.occasion(null), barcode, choices, wish.comment()));
  }

  private static Response answer(String barcode, ActOutcome<?> outcome) {
    return switch (outcome) {
      case ActOutcome.Done<?>(var receipt) -> Response.ok(receipt).build();
      case ActOutcome.Declined<?>(var reasons) -> Declining.rules(reasons);
      case ActOutcome.Unknown<?> unknown -> Declining.unknownItem(barcode);
    };
  }
}
