package ils.opac.my;

import ils.circulation.act.Said;
import ils.circulation.loans.LoanRow;
import ils.circulation.loans.LoansOf;
import ils.circulation.loans.Renew;
import ils.circulation.loans.RenewOutcome;
import ils.circulation.notes.ReadNotes;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.person.People;
import ils.opac.patron.HomeLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A patron's own loans, and renewing them. */
@Path("my")
@ApplicationScoped
@Access(Who.PATRON)
@Produces(MediaType.TEXT_HTML)
public class MyPages {

  @Inject LoansOf loansOf;
  @Inject Renew renew;
  @Inject ReadNotes readNotes;
  @Inject Caller caller;
  @Inject People people;
  @Inject HomeLibrary homeLibrary;

  @GET
  public Page mine() {
    return Page.of(
        "opac/my/loans", new MyLoans(loans(), readNotes.toPatron(atHome())), "opac.my.title");
  }

  @POST
  @Path("renew")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response renew(@FormParam("loan") long loan) {
    return Flash.seeOther("/my", said(tryRenew(loan)));
  }

  /** Renews what can be renewed, one loan at a time, so that one refusal does not undo the rest. */
  @POST
  @Path("renew-all")
  public Response renewAll() {
    long renewed =
        loans().stream()
            .filter(LoanRow::isRenewable)
            .map(row -> tryRenew(row.loanId()))
            .filter(RenewOutcome.Renewed.class::isInstance)
            .count();
    return Flash.seeOther("/my", Notice.ok("opac.my.renewed-all", Long.toString(renewed)));
  }

  private List<LoanRow> loans() {
    return loansOf.person(atHome(), caller.actor().id());
  }

  /** At the patron's own library, whose opening hours a new due date needs. */
  private Occasion atHome() {
    var actor = caller.actor();
    return people
        .find(actor.id())
        .map(person -> homeLibrary.occasion(actor, caller.channel(), person))
        .orElseGet(() -> caller.occasion(null));
  }

  private RenewOutcome tryRenew(long loan) {
    return renew.renew(atHome(), new Renew.Wish(loan, false, Said.NOTHING));
  }

  private static Notice said(RenewOutcome outcome) {
    return switch (outcome) {
      case RenewOutcome.Renewed(var loan) ->
          Notice.ok("opac.my.renewed", loan.title(), loan.dueOn().toString());
      case RenewOutcome.Declined declined -> Notice.stop("opac.my.not-renewed");
      case RenewOutcome.UnknownLoan unknown -> Notice.stop("opac.my.unknown-loan");
    };
  }
}
