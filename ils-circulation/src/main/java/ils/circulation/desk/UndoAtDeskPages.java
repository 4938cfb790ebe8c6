package ils.circulation.desk;

import ils.circulation.act.Places;
import ils.circulation.undo.UndoAct;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Undoing without leaving the desk: it takes its turn among the scans, and the patron stays. */
@Path("staff/desk/undo")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.CIRCULATE)
@Produces(MediaType.TEXT_HTML)
public class UndoAtDeskPages {

  @Inject UndoAct undoAct;
  @Inject DeskViews views;
  @Inject Places places;
  @Inject Caller caller;

  /**
   * @param scan the state of the desk, as a scan would send it
   */
  @POST
  @Path("{act: \\d{1,18}}")
  public Page undo(
      @PathParam("act") long act,
      @BeanParam Scan scan,
      @CookieParam(Recents.COOKIE) @Nullable String recents) {
    var outcome = undoAct.undo(caller.occasion(scan.request()), act);
    var occasion = caller.occasion(null);
    Answer answer = UndoAnswers.of(outcome, places.of(occasion).zone());
    var panel = scan.role() < 0 ? null : views.panel(occasion, scan.role());
    var wish = new DeskViews.Wish(scan.mode(), panel, List.of(answer), scan.session());
    var desk = views.of(occasion, caller.municipality(), wish, Recents.of(recents));
    return Page.of("circulation/desk/desk", desk, "circulation.desk.title")
        .part("circulation/desk/scanned");
  }
}
