package ils.circulation.api;

import ils.circulation.journal.ActKind;
import ils.circulation.undo.LatestActs;
import ils.circulation.undo.ListedAct;
import ils.circulation.undo.UndoAct;
import ils.circulation.undo.UndoOutcome;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest acts of the caller's desk, and undoing one. */
@Path("api/acts")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.CIRCULATE)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ActsResource {

  @Inject Caller caller;
  @Inject LatestActs latestActs;
  @Inject UndoAct undoAct;

  /**
   * One act.
   *
   * @param barcode of its first item, of {@code items}
   * @param against the rule that stands against undoing it now; null for none
   */
  public record ActBody(
      long id,
      ActKind kind,
      Instant at,
      @Nullable String barcode,
      int items,
      @Nullable Instant undoneAt,
      @Nullable String against) {

    static ActBody of(ListedAct listed) {
      var act = listed.act();
      var refused = listed.against();
      return new ActBody(
          act.id(),
          act.kind(),
          act.at(),
          act.barcode(),
          act.items(),
          act.undoneAt(),
          refused == null ? null : refused.because().id());
    }
  }

  /** Newest first, at most 50; older ones than can be undone are left out. */
  @GET
  public List<ActBody> latest(@QueryParam("limit") @DefaultValue("20") int limit) {
    return latestActs.at(caller.occasion(null), null, limit).stream().map(ActBody::of).toList();
  }

  /** 200 with the receipt; 409 with the rule, and the later act in words, if it may not be. */
  @POST
  @Path("{act: \\d{1,18}}/undo")
  public Response undo(
      @PathParam("act") long act, @HeaderParam("Idempotency-Key") @Nullable String request) {
    return switch (undoAct.undo(caller.occasion(request), act)) {
      case UndoOutcome.Undone(UndoOutcome.UndoReceipt receipt) -> Response.ok(receipt).build();
      case UndoOutcome.Refused refused -> declined(refused);
      case UndoOutcome.Unknown unknown ->
          Problem.of(ProblemType.NOT_FOUND, "no such act here, or none that is kept").response();
    };
  }

  private static Response declined(UndoOutcome.Refused refused) {
    var rule = refused.because();
    var later = refused.later();
    String told = rule.id() + " " + rule.name();
    String detail =
        later == null
            ? told
            : told + ": " + later.kind() + " by " + later.by() + " at " + later.at();
    return Problem.declined(
            detail, List.of(new Problem.Reason(rule.id(), refused.key(), List.of())))
        .response();
  }
}
