package ils.circulation.api;

import ils.circulation.act.Places;
import ils.circulation.closing.ApplyClosing;
import ils.circulation.closing.ClosingEvents.ClosingApplied;
import ils.circulation.closing.ClosingEvents.ClosingUndone;
import ils.circulation.closing.ClosingPlan;
import ils.circulation.closing.ClosingRow;
import ils.circulation.closing.ClosingWish;
import ils.circulation.closing.Closings;
import ils.circulation.closing.PlanClosing;
import ils.circulation.closing.UndoClosing;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;

/** Emergency closings: what one would do, doing it, and taking it back. */
@Path("api/closings")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.MANAGE_CALENDARS)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ClosingsResource {

  @Inject Caller caller;
  @Inject Places places;
  @Inject Closings closings;
  @Inject PlanClosing planClosing;
  @Inject ApplyClosing applyClosing;
  @Inject UndoClosing undoClosing;

  public record NewClosing(
      @NotNull Long node, @NotNull LocalDate from, @NotNull LocalDate to, @NotBlank String reason) {

    ClosingWish wish() {
      return new ClosingWish(node, from, to, reason);
    }
  }

  @GET
  public List<ClosingRow> latest() {
    return closings.latest(places.of(caller.occasion(null)).municipality());
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  public ClosingPlan preview(@Valid @NotNull NewClosing closing) {
    return planClosing.plan(caller.occasion(null), closing.wish());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response apply(@Valid @NotNull NewClosing closing) {
    ClosingApplied applied = applyClosing.apply(caller.occasion(null), closing.wish());
    return Response.status(Response.Status.CREATED).entity(applied).build();
  }

  @POST
  @Path("{id}/undo")
  public ClosingUndone undo(@PathParam("id") long id) {
    return undoClosing.undo(caller.occasion(null), id);
  }
}
