package ils.circulation.closing;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.closing.ClosingEvents.ClosingApplied;
import ils.circulation.closing.ClosingEvents.ClosingUndone;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.access.Who;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.Problem;
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
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Emergency closings in the browser: first what would happen, then the act, then undo. */
@Path("staff/closings")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_CALENDARS)
@Produces(MediaType.TEXT_HTML)
public class ClosingPages {

  @Inject Caller caller;
  @Inject Places places;
  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject Closings closings;
  @Inject PlanClosing planClosing;
  @Inject ApplyClosing applyClosing;
  @Inject UndoClosing undoClosing;

  /**
   * What the page shows.
   *
   * @param libraries that the visitor may close
   * @param plan what the form's closing would do; null before it was asked
   * @param wrong fields of the form that must be mended
   */
  public record Shown(
      ClosingForm form,
      List<OrgNode> libraries,
      @Nullable ClosingPlan plan,
      Set<String> wrong,
      List<ClosingRow> latest,
      Map<Long, OrgNode> nodes,
      ZoneId zone) {

    /** Ids with names, for the list to choose from. */
    public Map<String, String> names(String language) {
      Map<String, String> names = new LinkedHashMap<>();
      libraries.forEach(node -> names.put(Long.toString(node.id()), node.name(language)));
      return names;
    }
  }

  @GET
  public Page overview() {
    return page(new ClosingForm(), null, Set.of(), 200);
  }

  /** Says what would happen. */
  @POST
  @Path("preview")
  public Page preview(@BeanParam ClosingForm form) {
    Set<String> wrong = form.wrong();
    if (!wrong.isEmpty()) {
      return page(form, null, wrong, 400);
    }
    try {
      return page(form, planClosing.plan(caller.occasion(null), form.wish()), Set.of(), 200);
    } catch (ProblemException e) {
      Set<String> fields =
          e.problem().invalid().stream()
              .map(Problem.InvalidField::name)
              .collect(Collectors.toSet());
      if (fields.isEmpty()) {
        throw e;
      }
      return page(form, null, fields, 400);
    }
  }

  @POST
  public Response apply(@BeanParam ClosingForm form) {
    if (!form.wrong().isEmpty()) {
      return Response.status(400).entity(page(form, null, form.wrong(), 400)).build();
    }
    ClosingApplied done = applyClosing.apply(caller.occasion(null), form.wish());
    return Flash.seeOther(
        "/staff/closings",
        Notice.ok(
            "circulation.closing.applied",
            String.valueOf(done.loans()),
            String.valueOf(done.fees())));
  }

  @POST
  @Path("{id}/undo")
  public Response undo(@PathParam("id") long id) {
    ClosingUndone done = undoClosing.undo(caller.occasion(null), id);
    return Flash.seeOther(
        "/staff/closings",
        Notice.ok(
            "circulation.closing.undone",
            String.valueOf(done.loans()),
            String.valueOf(done.kept())));
  }

  private Page page(ClosingForm form, @Nullable ClosingPlan plan, Set<String> wrong, int status) {
    Place place = places.of(caller.occasion(null));
    List<OrgNode> libraries =
        organisation.tree().librariesWithin(place.municipality()).stream()
            .filter(node -> node.closedOn() == null)
            .filter(node -> rights.may(caller.actor(), Right.MANAGE_CALENDARS, node.id()))
            .toList();
    List<ClosingRow> latest = closings.latest(place.municipality());
    Map<Long, OrgNode> nodes =
        latest.stream()
            .map(ClosingRow::node)
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> organisation.tree().get(id)));
    var model = new Shown(form, libraries, plan, wrong, latest, nodes, place.zone());
    return Page.of("circulation/closing/closings", model, "circulation.closing.title")
        .status(status);
  }
}
