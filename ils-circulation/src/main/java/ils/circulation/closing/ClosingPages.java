package ils.circulation.closing;

import ils.circulation.closing.ClosingEvents.ClosingApplied;
import ils.circulation.closing.ClosingEvents.ClosingUndone;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.Problem;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Special days in the browser: first what would happen, then the act, then undo. */
@Path("staff/closings")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_CALENDARS)
@Produces(MediaType.TEXT_HTML)
public class ClosingPages {

  @Inject Caller caller;
  @Inject ClosingViews views;
  @Inject PlanClosing planClosing;
  @Inject ApplyClosing applyClosing;
  @Inject UndoClosing undoClosing;
  @Inject RemoveSpecialDay removeSpecialDay;

  @GET
  public Page overview(@QueryParam("node") @DefaultValue("") String node) {
    return page(views.of(caller.occasion(null), ClosingForm.empty(node)), 200);
  }

  /** Says what would happen. */
  @POST
  @Path("preview")
  public Page preview(@BeanParam ClosingForm form) {
    return answered(
        form,
        wish -> {
          ClosingPlan plan = planClosing.plan(caller.occasion(null), wish);
          return page(views.of(caller.occasion(null), form).planned(plan), 200);
        },
        Function.identity());
  }

  @POST
  public Response apply(@BeanParam ClosingForm form) {
    return answered(
        form,
        wish -> {
          ClosingApplied done = applyClosing.apply(caller.occasion(null), wish);
          return Flash.seeOther(
              "/staff/closings?node=" + form.node(),
              Notice.ok(
                  "circulation.closing.applied",
                  String.valueOf(done.loans()),
                  String.valueOf(done.fees()),
                  String.valueOf(done.holds())));
        },
        page -> Response.status(400).entity(page).build());
  }

  /** Does what is wished for, or shows the form again with all that must be mended. */
  private <T> T answered(
      ClosingForm form, Function<ClosingWish, T> done, Function<Page, T> refused) {
    Set<String> wrong = form.wrong();
    if (!wrong.isEmpty()) {
      return refused.apply(page(views.of(caller.occasion(null), form).refused(wrong), 400));
    }
    try {
      return done.apply(form.wish());
    } catch (ProblemException e) {
      return refused.apply(page(refused(form, e), 400));
    }
  }

  private ClosingViews.Shown refused(ClosingForm form, ProblemException because) {
    ClosingViews.Shown shown = views.of(caller.occasion(null), form);
    if (because.problem().type() == ProblemType.CONFLICT) {
      return planClosing
          .contradicted(form.wish())
          .map(shown::contradicted)
          .orElseThrow(() -> because);
    }
    Set<String> fields =
        because.problem().invalid().stream()
            .map(Problem.InvalidField::name)
            .collect(Collectors.toSet());
    if (fields.isEmpty()) {
      throw because;
    }
    return shown.refused(fields);
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
            String.valueOf(done.kept()),
            String.valueOf(done.holds())));
  }

  @POST
  @Path("days/{day: \\d{1,18}}/remove")
  public Response remove(@PathParam("day") long day, @FormParam("node") long node) {
    removeSpecialDay.remove(caller.occasion(null), node, day);
    return Flash.seeOther(
        "/staff/closings?node=" + node, Notice.ok("circulation.closing.day-removed"));
  }

  private static Page page(ClosingViews.Shown shown, int status) {
    return Page.of("circulation/closing/closings", shown, "circulation.closing.title")
        .status(status);
  }
}
