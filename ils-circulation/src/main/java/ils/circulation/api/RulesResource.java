package ils.circulation.api;

import ils.circulation.draft.ActivateDraft;
import ils.circulation.draft.EditDraft;
import ils.circulation.draft.ReadDraft;
import ils.circulation.draft.RuleDraft;
import ils.circulation.draftrun.RunDraft;
import ils.circulation.policy.rules.ExampleRun;
import ils.circulation.policy.rules.RuleChecks.Checked;
import ils.circulation.policy.rules.RuleProblem;
import ils.circulation.rulebook.ReadRules;
import ils.circulation.rulebook.RuleVersions.Stored;
import ils.circulation.rulebook.SaveRules;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.problem.Problem;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Rule sets and drafts, for staff who manage rules and for the operator. */
@Path("api/rules")
@ApplicationScoped
@Access(
    value = {Who.STAFF, Who.OPERATOR},
    rights = Right.MANAGE_RULES)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RulesResource {

  @Inject Caller caller;
  @Inject ReadRules readRules;
  @Inject ReadDraft readDraft;
  @Inject EditDraft editDraft;
  @Inject ActivateDraft activateDraft;
  @Inject RunDraft runDraft;
  @Inject SaveRules saveRules;

  public record NewDraft(long node, long basedOn) {}

  /**
   * A text to be saved.
   *
   * @param version the draft's version that was seen
   */
  public record DraftText(int version, @NotNull String text) {}

  public record Start(int version, @NotNull LocalDate from) {}

  /** A draft and all that keeps it from being used. */
  public record Checkup(RuleDraft draft, List<Wrong> problems, List<ExampleRun> examples) {}

  /** What is wrong, and where; in English. */
  public record Wrong(int line, int column, String message) {

    static Wrong of(RuleProblem problem) {
      return new Wrong(problem.line(), problem.column(), problem.message());
    }
  }

  public record InForce(long version, LocalDate from) {}

  @GET
  @Path("versions/{id}")
  public Stored version(@PathParam("id") long id) {
    return readRules.version(caller.actor(), id);
  }

  @GET
  @Path("drafts")
  public List<RuleDraft> drafts() {
    return readDraft.all(caller.actor());
  }

  @POST
  @Path("drafts")
  public Response begin(@Valid @NotNull NewDraft wish) {
    long id = editDraft.begin(caller.occasion(null), wish.node(), wish.basedOn());
    return Response.created(URI.create("/api/rules/drafts/" + id))
        .entity(checkup(readDraft.find(caller.actor(), id)))
        .build();
  }

  @GET
  @Path("drafts/{id}")
  public Checkup draft(@PathParam("id") long id) {
    return checkup(readDraft.find(caller.actor(), id));
  }

  private Checkup checkup(RuleDraft draft) {
    List<RuleProblem> problems =
        saveRules.check(draft.node(), draft.text()) instanceof Checked.Bad(var bad)
            ? bad
            : List.of();
    List<Wrong> told = problems.stream().map(Wrong::of).toList();
    return new Checkup(draft, told, saveRules.examples(draft.node(), draft.text()));
  }

  @PUT
  @Path("drafts/{id}")
  public Response save(@PathParam("id") long id, @Valid @NotNull DraftText text) {
    var occasion = caller.occasion(null);
    return switch (editDraft.text(occasion, id, text.version(), text.text())) {
      case EditDraft.Outcome.Kept(RuleDraft draft, var wrong) ->
          Response.ok(checkup(draft)).build();
      case EditDraft.Outcome.Stale stale -> stale();
    };
  }

  private static Response stale() {
    return Problem.of(ProblemType.CHANGED_MEANWHILE, "somebody else has saved this draft")
        .response();
  }

  @DELETE
  @Path("drafts/{id}")
  public Response giveUp(@PathParam("id") long id, @QueryParam("version") int version) {
    boolean done = editDraft.giveUp(caller.occasion(null), id, version);
    return done ? Response.noContent().build() : stale();
  }

  /** Puts the draft into force, or says all that is wrong with it. */
  @POST
  @Path("drafts/{id}/activation")
  public Response activate(@PathParam("id") long id, @Valid @NotNull Start start) {
    var occasion = caller.occasion(null);
    return switch (activateDraft.activate(occasion, id, start.version(), start.from())) {
      case ActivateDraft.Outcome.InForce(long version, LocalDate from) ->
          Response.created(URI.create("/api/rules/versions/" + version))
              .entity(new InForce(version, from))
              .build();
      case ActivateDraft.Outcome.Refused(List<RuleProblem> problems) -> refused(problems);
      case ActivateDraft.Outcome.Stale() -> stale();
    };
  }

  private static Response refused(List<RuleProblem> problems) {
    List<Problem.InvalidField> fields =
        problems.stream()
            .map(p -> new Problem.InvalidField(p.line() + ":" + p.column(), p.message()))
            .toList();
    return new Problem(ProblemType.INVALID_FIELDS, "the rule set cannot be used", List.of(), fields)
        .response();
  }

  /** Replays past transactions under the draft; some seconds' work that changes nothing. */
  @POST
  @Path("drafts/{id}/run")
  @Consumes(MediaType.WILDCARD)
  public Response run(@PathParam("id") long id) {
    return switch (runDraft.run(caller.actor(), id)) {
      case RunDraft.Outcome.Ran(var report) -> Response.ok(report).build();
      case RunDraft.Outcome.Unreadable(List<RuleProblem> problems) -> refused(problems);
    };
  }
}
