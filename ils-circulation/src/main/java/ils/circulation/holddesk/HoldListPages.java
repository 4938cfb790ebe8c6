package ils.circulation.holddesk;

import ils.circulation.act.Places;
import ils.circulation.holdshelf.HoldShelf;
import ils.circulation.holdshelf.MissCopy;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.org.Organisation;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What is to be fetched and what stands on the hold shelf, where the member of staff stands. */
@Path("staff/hold-lists")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class HoldListPages {

  @Inject Caller caller;
  @Inject HoldShelf holdShelf;
  @Inject MissCopy missCopy;
  @Inject Places places;
  @Inject Organisation organisation;

  @GET
  public Response lists() {
    if (caller.actor().nodeId() == null) {
      return Flash.seeOther("/staff/place?to=/staff/hold-lists");
    }
    Occasion occasion = caller.occasion(null);
    var lists =
        new HoldLists(
            places.library(occasion.nodeId()).name(caller.language()),
            holdShelf.pullList(occasion),
            holdShelf.shelf(occasion),
            LibraryNames.of(organisation.tree(), caller.municipality(), caller.language()));
    return Response.ok(Page.of("circulation/holds/lists", lists, "circulation.holds.lists"))
        .build();
  }

  @POST
  @Path("not-there")
  public Response notThere(
      @FormParam("hold") long hold,
      @FormParam("barcode") @DefaultValue("") String barcode,
      @FormParam("missed") int missed) {
    boolean done =
        missCopy.notThere(caller.occasion(null), new MissCopy.Sought(hold, barcode, missed));
    return Flash.seeOther(
        "/staff/hold-lists",
        done
            ? Notice.ok("circulation.holds.not-there.done")
            : Notice.info("circulation.holds.not-there.gone"));
  }
}
