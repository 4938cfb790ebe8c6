package ils.opac.holds;

import ils.circulation.borrower.BorrowerRef;
import ils.circulation.desk.Line;
import ils.circulation.desk.Reasons;
import ils.circulation.holds.HoldOutcome;
import ils.circulation.holds.PickupPoints;
import ils.circulation.holds.PlaceHold;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Who;
import ils.core.bib.Projection;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import ils.opac.index.feed.LiveIndex;
import ils.opac.pages.Viewers;
import ils.opac.pages.VisibleRecords;
import ils.opac.search.Catalogue;
import ils.opac.search.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A patron puts a title on hold: where to fetch it, and whether another edition will do. */
@Path("my/holds/of/{bib: [0-9]{1,18}}")
@ApplicationScoped
@Access(Who.PATRON)
@Produces(MediaType.TEXT_HTML)
public class PlaceHoldPages {

  @Inject Caller caller;
  @Inject AtHome atHome;
  @Inject VisibleRecords records;
  @Inject Viewers viewers;
  @Inject Catalogue catalogue;
  @Inject LiveIndex live;
  @Inject PickupPoints pickupPoints;
  @Inject PlaceHold placeHold;

  @GET
  public Page form(@PathParam("bib") long bib) {
    return page(bib, record(bib), new HoldForm(), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response place(@PathParam("bib") long bib, @BeanParam HoldForm form) {
    Projection record = record(bib);
    var wish = form.wish(caller.actor().id(), bib, record);
    return switch (placeHold.place(atHome.occasion(form.request()), wish)) {
      case HoldOutcome.Placed placed ->
          Flash.seeOther("/my/holds", Notice.ok("opac.holds.placed", record.title()));
      case HoldOutcome.Declined(var lines) ->
          refused(
              bib,
              form,
              lines.stream()
                  .flatMap(line -> line.decision().reasons().stream())
                  .map(Reasons::toBorrower)
                  .toList());
      case HoldOutcome.UnknownItem unknown -> refused(bib, form, List.of());
      case HoldOutcome.UnknownBorrower unknown ->
          refused(bib, form, List.of(Line.of("opac.holds.no-role")));
    };
  }

  private Response refused(long bib, HoldForm form, List<Line> reasons) {
    return Response.status(Response.Status.CONFLICT)
        .entity(page(bib, record(bib), form, reasons))
        .build();
  }

  private Projection record(long bib) {
    return records
        .find(bib, viewers.of(caller.actor()))
        .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RECORD, "no such record"));
  }

  private Page page(long bib, Projection record, HoldForm form, List<Line> reasons) {
    var borrower = new BorrowerRef.ByPerson(caller.actor().id());
    var model =
        new NewHold(
            bib,
            record,
            hasOtherEditions(bib),
            pickupPoints.of(atHome.occasion(null), borrower, bib, caller.language()),
            atHome.libraries(),
            form,
            reasons);
    return Page.of("opac/holds/place", model, "opac.holds.place-title", record.title());
  }

  private boolean hasOtherEditions(long bib) {
    Viewer viewer = viewers.of(caller.actor());
    return live.isReady()
        && catalogue.editions(bib, viewer).stream().anyMatch(edition -> edition.bibId() != bib);
  }
}
