package ils.circulation.lostdesk;

import ils.circulation.desk.Line;
import ils.circulation.lost.ActOutcome;
import ils.circulation.lost.DecideCost;
import ils.circulation.lost.DecideCost.Open;
import ils.circulation.lost.OpenCost;
import ils.circulation.lostdesk.Confirmation.Button;
import ils.circulation.lostdesk.Confirmation.Fee;
import ils.circulation.lostdesk.Confirmation.What;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.money.Amount;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
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
import java.util.List;

/** What lost items really cost, where the rules leave that to staff (LO-10, T133). */
@Path("staff/lost-costs")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.WAIVE_FEES)
@Produces(MediaType.TEXT_HTML)
public class CostPages {

  private static final String LIST = "/staff/lost-costs";

  @Inject DecideCost decideCost;
  @Inject Caller caller;

  /** The list of what is to be decided. */
  public record Costs(List<OpenCost> open) {
    public Costs {
      open = List.copyOf(open);
    }
  }

  @GET
  public Page all() {
    return Page.of(
        "circulation/lost/costs",
        new Costs(decideCost.all(caller.occasion(null))),
        "circulation.lost.costs");
  }

  @GET
  @Path("{loan: \\d{1,18}}")
  public Page ask(@PathParam("loan") long loan) {
    return act(loan).ask(decideCost.preview(caller.occasion(null), loan), CostPages::words);
  }

  private static Confirmation words(Open open) {
    var told =
        open.until() == null
            ? Line.of("circulation.lost.tells.cost")
            : Line.of("circulation.lost.tells.cost-until", open.until());
    String proposed = open.worth() == null ? "" : open.worth().toString();
    return new Confirmation(
        "cost",
        new What(open.title(), open.barcode()),
        List.of(told),
        List.of(),
        LIST + "/" + open.loanId(),
        0,
        List.of(new Button("", "circulation.lost.do.cost")),
        new Fee(proposed, open.worth()));
  }

  @POST
  @Path("{loan: \\d{1,18}}")
  public Response decide(@PathParam("loan") long loan, @BeanParam Word word) {
    Amount cost = word.fee();
    if (cost == null) {
      throw ProblemException.invalid("fee", "what it costs");
    }
    var occasion = caller.occasion(word.request());
    return switch (decideCost.preview(occasion, loan)) {
      case ActOutcome.Done<Open>(Open open) ->
          act(loan)
              .done(
                  decideCost.decide(occasion, loan, cost),
                  line -> new What(open.title(), open.barcode()));
      case ActOutcome.Declined<Open> declined -> act(loan).done(declined, none -> new What("", ""));
      case ActOutcome.Unknown<Open> unknown -> act(loan).done(unknown, none -> new What("", ""));
    };
  }

  private static Confirming act(long loan) {
    return new Confirming("cost", LIST + "/" + loan, LIST);
  }
}
