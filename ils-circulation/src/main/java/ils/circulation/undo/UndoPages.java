package ils.circulation.undo;

import ils.circulation.act.Places;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Occasion;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The latest acts of the desk in the browser, each with its undo. */
@Path("staff/acts")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class UndoPages {

  private static final String HERE = "/staff/acts";
  private static final int MOST = 20;
  private static final int AT_THE_DESK = 5;

  @Inject Caller caller;
  @Inject Places places;
  @Inject LatestActs latestActs;
  @Inject UndoAct undoAct;

  /**
   * The list, also of the patron who is open at the desk.
   *
   * @param role of that patron; null for nobody
   */
  @GET
  public Response acts(@QueryParam("role") @Nullable Long role) {
    return caller.actor().nodeId() == null
        ? Flash.seeOther("/staff/place?to=" + HERE)
        : Response.ok(page(role, role == null ? HERE : HERE + "?role=" + role, null)).build();
  }

  private Page page(
      @Nullable Long role, @Nullable String back, UndoOutcome.@Nullable Refused refused) {
    Occasion occasion = caller.occasion(null);
    var listed = latestActs.at(occasion, role, back == null ? AT_THE_DESK : MOST);
    var acts = new ActList(listed, places.of(occasion).zone(), back, refused);
    return Page.of("circulation/undo/page", acts, "circulation.acts.title");
  }

  /** The list alone, as the desk's page shows it beside its scans. */
  @GET
  @Path("here")
  public Page here(@QueryParam("role") @Nullable Long role) {
    return page(role, null, null).part("circulation/undo/here");
  }

  /** On success back to where the button was; otherwise the list with the reason. */
  @POST
  @Path("{act: \\d{1,18}}")
  public Response undo(@PathParam("act") long act, @FormParam("back") @Nullable String back) {
    return switch (undoAct.undo(caller.occasion(null), act)) {
      case UndoOutcome.Undone undone ->
          Flash.seeOther(local(back), Notice.ok("circulation.undo.done"));
      case UndoOutcome.Unknown unknown ->
          Flash.seeOther(local(back), Notice.stop("circulation.undo.not.unknown"));
      case UndoOutcome.Refused refused ->
          Response.status(Response.Status.CONFLICT)
              .entity(page(null, local(back), refused))
              .build();
    };
  }

  /** A page of the staff's own, whatever the form says. */
  private static String local(@Nullable String back) {
    return back != null && back.matches("/staff/[\\w/?=&.-]*") ? back : HERE;
  }
}
