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
import jakarta.ws.rs.CookieParam;
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

/** The desk in the browser. Every form works without script; with it, scans and keys queue up. */
@Path("staff/desk")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class DeskPages {

  @Inject AnswerScan answerScan;
  @Inject Renew renew;
  @Inject RenewAll renewAll;
  @Inject PatronPanels panels;
  @Inject DeskViews views;
  @Inject Organisation organisation;
  @Inject Caller caller;
  @Inject Clock clock;

  /** How the page is asked for. */
  public static class Asked {
    @QueryParam("role")
    @Nullable Long role;

    @QueryParam("mode")
    @Nullable String mode;

    @QueryParam("how")
    @Nullable String how;

    @QueryParam("day")
    @Nullable String day;

    @QueryParam("why")
    @Nullable String why;
  }

  @GET
  public Response desk(
      @BeanParam Asked asked, @CookieParam(Recents.COOKIE) @Nullable String recents) {
    if (caller.actor().nodeId() == null) {
      return Flash.seeOther("/staff/place?to=/staff/desk");
    }
    var panel = asked.role == null ? null : views.panel(caller.occasion(null), asked.role);
    var session = ReturnSession.of(asked.how, asked.day, asked.why);
    return page(
        new DeskViews.Wish(Mode.of(asked.mode), panel, List.of(), session), Recents.of(recents));
  }

  @POST
  public Response scan(
      @BeanParam Scan scan, @CookieParam(Recents.COOKIE) @Nullable String recents) {
    var scanned = answerScan.answer(caller.occasion(scan.request()), caller.municipality(), scan);
    return page(
        new DeskViews.Wish(scan.mode(), panel(scanned), List.of(scanned.answer()), scan.session()),
        Recents.of(recents));
  }

  private @Nullable PatronPanel panel(AnswerScan.Scanned scanned) {
    if (scanned.opened() != null) {
      return panels.of(caller.occasion(null), scanned.opened());
    }
    return scanned.role() < 0 ? null : views.panel(caller.occasion(null), scanned.role());
  }

  @POST
  @Path("renew")
  public Response renew(
      @FormParam("role") long role,
      @FormParam("loan") long loan,
      @CookieParam(Recents.COOKIE) @Nullable String recents) {
    var outcome = renew.renew(caller.occasion(null), new Renew.Wish(loan, false, Said.NOTHING));
    var panel = views.panel(caller.occasion(null), role);
    String title =
        panel.loans().stream()
            .filter(row -> row.loanId() == loan)
            .findFirst()
            .map(LoanRow::title)
            .orElse("");
    Answer answer = LendingAnswers.of(outcome, title);
    return page(DeskViews.Wish.of(Mode.LEND, panel, answer), Recents.of(recents));
  }

  @POST
  @Path("renew-all")
  public Response renewAll(
      @FormParam("role") long role,
      @FormParam("request") @Nullable String request,
      @CookieParam(Recents.COOKIE) @Nullable String recents) {
    var outcome =
        renewAll.renewAll(caller.occasion(Scan.number(request)), new BorrowerRef.ByRole(role));
    var panel = views.panel(caller.occasion(null), role);
    return page(
        DeskViews.Wish.of(Mode.LEND, panel, RenewalAnswers.of(outcome)), Recents.of(recents));
  }

  /**
   * @param language of the receipt; the page's where none is given
   */
  @GET
  @Path("slip")
  public Page slip(@QueryParam("role") long role, @QueryParam("in") @Nullable String language) {
    var zone = organisation.tree().get(caller.occasion(null).nodeId()).zone();
    var today = new Slip.Day(LocalDate.ofInstant(clock.instant(), zone), zone, language);
    return Page.of(
        "circulation/desk/slip",
        views.slip(caller.occasion(null), role, today),
        "circulation.desk.slip");
  }

  private Response page(DeskViews.Wish wish, Recents before) {
    PatronPanel patron = wish.patron();
    Recents recents = patron == null ? before : before.opened(patron.who().roleId());
    Desk desk = views.of(caller.occasion(null), caller.municipality(), wish, recents);
    Page page =
        Page.of("circulation/desk/desk", desk, "circulation.desk.title")
            .part("circulation/desk/scanned");
    return Response.ok(page).cookie(recents.cookie()).build();
  }
}
