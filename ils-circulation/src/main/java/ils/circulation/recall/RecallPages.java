package ils.circulation.recall;

import ils.circulation.desk.Reasons;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.item.Barcode;
import ils.core.page.Flash;
import ils.core.page.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Calls a loan back from the desk or from the item's page, and leads back there. */
@Path("staff/loans/{loan: \\d{1,18}}/recall")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class RecallPages {

  @Inject RecallLoan recallLoan;
  @Inject Caller caller;

  /**
   * @param role of the borrower, where it was asked at the desk
   * @param barcode of the item, where it was asked on its page
   */
  @POST
  public Response recall(
      @PathParam("loan") long loan,
      @FormParam("role") @DefaultValue("0") long role,
      @FormParam("barcode") @DefaultValue("") String barcode) {
    Notice notice =
        switch (recallLoan.recall(caller.occasion(null), loan)) {
          case RecallLoan.Outcome.Recalled(RecallReceipt done) ->
              Notice.ok("circulation.recall.done", done.dueOn());
          case RecallLoan.Outcome.Refused(var reasons) -> {
            var line = Reasons.line(reasons.getFirst());
            yield Notice.stop(line.key(), line.args().toArray());
          }
          case RecallLoan.Outcome.UnknownLoan unknown -> Notice.stop("circulation.recall.gone");
        };
    return Flash.seeOther(back(role, barcode), notice);
  }

  private static String back(long role, String barcode) {
    return Barcode.parse(barcode)
        .map(known -> "/staff/items/" + known)
        .orElse(role > 0 ? "/staff/desk?role=" + role : "/staff/desk");
  }
}
