package ils.circulation.lostdesk;

import ils.circulation.loans.CheckIn;
import ils.circulation.loans.CheckInOutcome;
import ils.circulation.lost.ActOutcome;
import ils.circulation.lost.DamageItem;
import ils.circulation.lost.ItemReceipt;
import ils.circulation.lost.ReportMissing;
import ils.circulation.lost.WithdrawItem;
import ils.circulation.lostdesk.Confirmation.What;
import ils.circulation.policy.lending.Choice;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Who;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Acts on an item from its page: missing, found, damaged, withdrawn. */
@Path("staff/items")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class ItemActPages {

  @Inject ReportMissing reportMissing;
  @Inject DamageItem damageItem;
  @Inject WithdrawItem withdrawItem;
  @Inject CheckIn checkIn;
  @Inject Rights rights;
  @Inject Caller caller;

  @GET
  @Path("{barcode}/missing")
  public Page askMissing(@PathParam("barcode") String barcode) {
    return act("missing", barcode)
        .ask(
            reportMissing.preview(caller.occasion(null), barcode),
            item -> Confirmations.missing(what(item)));
  }

  @POST
  @Path("{barcode}/missing")
  public Response missing(@PathParam("barcode") String barcode, @BeanParam Word word) {
    return act("missing", barcode)
        .done(
            reportMissing.report(caller.occasion(null), barcode, word.comment()),
            ItemActPages::what);
  }

  /** It turned up: the same as a return here. */
  @POST
  @Path("{barcode}/found")
  public Response found(@PathParam("barcode") String barcode) {
    ActOutcome<What> outcome =
        switch (checkIn.checkIn(caller.occasion(null), CheckIn.Wish.of(barcode))) {
          case CheckInOutcome.Taken(var receipt) ->
              new ActOutcome.Done<>(new What(receipt.title(), receipt.barcode()));
          case CheckInOutcome.Refused(var reasons, var code, var title) ->
              new ActOutcome.Declined<>(reasons);
          case CheckInOutcome.UnknownItem unknown -> new ActOutcome.Unknown<>();
        };
    return act("found", barcode).done(outcome, what -> what);
  }

  @GET
  @Path("{barcode}/damage")
  public Page askDamage(@PathParam("barcode") String barcode) {
    var occasion = caller.occasion(null);
    boolean mayCharge = rights.may(occasion.actor(), Right.WAIVE_FEES, occasion.nodeId());
    return act("damage", barcode)
        .ask(damageItem.preview(occasion, barcode), item -> Confirmations.damage(item, mayCharge));
  }

  @POST
  @Path("{barcode}/damage")
  public Response damage(@PathParam("barcode") String barcode, @BeanParam Word word) {
    var wish = new DamageItem.Wish(barcode, word.fee(), word.comment());
    return act("damage", barcode)
        .done(damageItem.damage(caller.occasion(null), wish), ItemActPages::what);
  }

  @GET
  @Path("{barcode}/withdraw")
  @Access(value = Who.STAFF, rights = Right.EDIT_ITEMS)
  public Page askWithdraw(@PathParam("barcode") String barcode) {
    return act("withdraw", barcode)
        .ask(
            withdrawItem.preview(caller.occasion(null), barcode),
            item -> Confirmations.withdraw(what(item)));
  }

  @POST
  @Path("{barcode}/withdraw")
  @Access(value = Who.STAFF, rights = Right.EDIT_ITEMS)
  public Response withdraw(@PathParam("barcode") String barcode, @BeanParam Word word) {
    Set<Choice> choices = word.choice.isEmpty() ? Set.of() : Set.of(word.choice(Choice.class));
    return act("withdraw", barcode)
        .done(
            withdrawItem.withdraw(caller.occasion(null), barcode, choices, word.comment()),
            ItemActPages::what);
  }

  private static What what(ItemReceipt item) {
    return new What(item.title(), item.barcode());
  }

  private static Confirming act(String act, String barcode) {
    String page = "/staff/items/" + barcode;
    return new Confirming(act, page + "/" + act, page);
  }
}
