package ils.circulation.desk;

import ils.circulation.act.Said;
import ils.circulation.borrower.BorrowerRef;
import ils.circulation.loans.LoanRow;
import ils.circulation.loans.Renew;
import ils.circulation.renewal.RenewAll;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The desk in the browser. Every form works without script; with it, scans queue up. */
@Path("staff/desk")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class DeskPages {

  @Inject AnswerScan answerScan;
  @Inject Renew renew;
  @Inject RenewAll renewAll;
  @Inject PatronPanels panels;
  @Inject Organisation organisation;
  @Inject Caller caller;
  @Inject Clock clock;

  @GET
  public Response desk(
      @QueryParam("role") @Nullable Long role,
      @QueryParam("mode") @Nullable String mode,
      @QueryParam("how") @Nullable String how,
      @QueryParam("day") @Nullable String day,
      @QueryParam("why") @Nullable String why) {
    if (caller.actor().nodeId() == null) {
      return Flash.seeOther("/staff/place?to=/staff/desk");
    }
    var panel = role == null ? null : panel(role);
    var session = ReturnSession.of(how, day, why);
    return Response.ok(page(new Desk(Mode.of(mode), panel, List.of(), session))).build();
  }

  @POST
  public Page scan(@BeanParam Scan scan) {
    var scanned = answerScan.answer(caller.occasion(scan.request()), caller.municipality(), scan);
    return page(new Desk(scan.mode(), panel(scanned), List.of(scanned.answer()), scan.session()));
  }

  private @Nullable PatronPanel panel(AnswerScan.Scanned scanned) {
    if (scanned.opened() != null) {
      return panels.of(caller.occasion(null), scanned.opened());
    }
    return scanned.role() < 0 ? null : panel(scanned.role());
  }

  @POST
  @Path("renew")
  public Page renew(@FormParam("role") long role, @FormParam("loan") long loan) {
    var outcome = renew.renew(caller.occasion(null), new Renew.Wish(loan, false, Said.NOTHING));
    var panel = panel(role);
    String title =
        panel.loans().stream()
            .filter(row -> row.loanId() == loan)
            .findFirst()
            .map(LoanRow::title)
            .orElse("");
    return page(Mode.LEND, panel, List.of(LendingAnswers.of(outcome, title)));
  }

  @POST
  @Path("renew-all")
  public Page renewAll(
      @FormParam("role") long role, @FormParam("request") @Nullable String request) {
    var outcome =
        renewAll.renewAll(caller.occasion(Scan.number(request)), new BorrowerRef.ByRole(role));
    return page(Mode.LEND, panel(role), List.of(RenewalAnswers.of(outcome)));
  }

  @GET
  @Path("slip")
  public Page slip(@QueryParam("role") long role) {
    return Page.of(
        "circulation/desk/slip", new Slip(panel(role), today()), "circulation.desk.slip");
  }

  private static Page page(Mode mode, @Nullable PatronPanel patron, List<Answer> answers) {
    return page(new Desk(mode, patron, answers));
  }

  private static Page page(Desk desk) {
    return Page.of("circulation/desk/desk", desk, "circulation.desk.title")
        .part("circulation/desk/scanned");
  }

  private PatronPanel panel(long role) {
    return panels.of(caller.occasion(null), role);
  }

  private LocalDate today() {
    var zone = organisation.tree().get(caller.occasion(null).nodeId()).zone();
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
