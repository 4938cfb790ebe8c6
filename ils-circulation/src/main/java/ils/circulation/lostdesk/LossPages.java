package ils.circulation.lostdesk;

import ils.circulation.lost.ClaimReceipt;
import ils.circulation.lost.ClaimReturned;
import ils.circulation.lost.DeclareLost;
import ils.circulation.lost.ResolveClaim;
import ils.circulation.lostdesk.Confirmation.What;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Losses and claims of loans at the desk; each page tells what will be billed before it is. */
@Path("staff/loans/{loan: \\d{1,18}}")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class LossPages {

  @Inject DeclareLost declareLost;
  @Inject ClaimReturned claimReturned;
  @Inject ResolveClaim resolveClaim;
  @Inject Caller caller;

  @GET
  @Path("lost")
  public Page askLost(@PathParam("loan") long loan, @QueryParam("role") long role) {
    return act("lost", loan, role)
        .ask(
            declareLost.preview(caller.occasion(null), loan),
            receipt -> Confirmations.lost(receipt, role));
  }

  @POST
  @Path("lost")
  public Response lost(@PathParam("loan") long loan, @BeanParam Word word) {
    return act("lost", loan, word.role)
        .done(
            declareLost.declare(caller.occasion(word.request()), loan, word.comment()),
            receipt -> new What(receipt.title(), receipt.barcode()));
  }

  @GET
  @Path("claim")
  public Page askClaim(@PathParam("loan") long loan, @QueryParam("role") long role) {
    return act("claim", loan, role)
        .ask(
            claimReturned.preview(caller.occasion(null), loan),
            receipt -> Confirmations.claim(receipt, role));
  }

  @POST
  @Path("claim")
  public Response claim(@PathParam("loan") long loan, @BeanParam Word word) {
    return act("claim", loan, word.role)
        .done(
            claimReturned.claim(caller.occasion(word.request()), loan, word.comment()),
            LossPages::what);
  }

  @GET
  @Path("resolve")
  public Page askResolution(@PathParam("loan") long loan, @QueryParam("role") long role) {
    return act("resolve", loan, role)
        .ask(
            resolveClaim.previewLost(caller.occasion(null), loan),
            receipt -> Confirmations.resolution(receipt, role));
  }

  @POST
  @Path("resolve")
  public Response resolve(@PathParam("loan") long loan, @BeanParam Word word) {
    var how = word.choice(ResolveClaim.As.class);
    return act("resolve", loan, word.role)
        .done(
            resolveClaim.resolve(caller.occasion(word.request()), loan, how, word.comment()),
            LossPages::what);
  }

  private static What what(ClaimReceipt receipt) {
    return new What(receipt.title(), receipt.barcode());
  }

  private static Confirming act(String act, long loan, long role) {
    return new Confirming(
        act,
        "/staff/loans/" + loan + "/" + act,
        role > 0 ? "/staff/desk?role=" + role : "/staff/desk");
  }
}
