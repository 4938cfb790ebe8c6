package ils.circulation.rulepages;

import ils.circulation.draft.ActivateDraft;
import ils.circulation.draft.EditDraft;
import ils.circulation.draft.ReadDraft;
import ils.circulation.draft.RuleDraft;
import ils.circulation.draftrun.FollowDraftRun;
import ils.circulation.policy.grid.RuleGrid.Cell;
import ils.circulation.policy.rules.RuleKey;
import ils.circulation.rulepages.DraftHead.Tab;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.page.Flash;
import ils.core.page.Notice;
import ils.core.page.Page;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft and its editor; each view also works without script. */
@Path("staff/rules/drafts")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_RULES)
@Produces(MediaType.TEXT_HTML)
public class DraftPages {

  private static final String TITLE = "circulation.rules.draft.title";

  @Inject ReadDraft readDraft;
  @Inject EditDraft editDraft;
  @Inject ActivateDraft activateDraft;
  @Inject FollowDraftRun followDraftRun;
  @Inject DraftViews views;
  @Inject Caller caller;

  @POST
  public Response begin(@FormParam("node") long node, @FormParam("version") long version) {
    long id = editDraft.begin(caller.occasion(null), node, version);
    return Flash.seeOther(address(id, ""), Notice.ok("circulation.rules.draft.begun"));
  }

  private static String address(long id, String view) {
    return "/staff/rules/drafts/" + id + view;
  }

  @GET
  @Path("{id: \\d{1,18}}")
  public Page text(@PathParam("id") long id) {
    return page(views.text(draft(id)));
  }

  private RuleDraft draft(long id) {
    return readDraft.find(caller.actor(), id);
  }

  private static Page page(DraftText model) {
    return Page.of("circulation/rules/draft-text", model, TITLE, model.head().draft().name());
  }

  @POST
  @Path("{id: \\d{1,18}}")
  public Response saveText(
      @PathParam("id") long id,
      @FormParam("version") int version,
      @FormParam("text") @DefaultValue("") String text) {
    return switch (editDraft.text(caller.occasion(null), id, version, text)) {
      case EditDraft.Outcome.Kept kept ->
          Flash.seeOther(address(id, ""), Notice.ok("circulation.rules.draft.saved"));
      case EditDraft.Outcome.Stale(RuleDraft theirs) ->
          Response.status(Response.Status.CONFLICT)
              .entity(page(views.conflict(theirs, text)).status(409))
              .build();
    };
  }

  @GET
  @Path("{id: \\d{1,18}}/grid")
  public Page grid(
      @PathParam("id") long id,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("more") @DefaultValue("") String more) {
    DraftHead head = views.head(draft(id), Tab.GRID);
    return page(views.grid(head, GridTable.group(group), GridTable.keys(more), Map.of()));
  }

  private static Page page(DraftGrid model) {
    return Page.of("circulation/rules/draft-grid", model, TITLE, model.head().draft().name());
  }

  @POST
  @Path("{id: \\d{1,18}}/grid")
  public Response saveGrid(
      @PathParam("id") long id,
      @QueryParam("group") @DefaultValue("") String group,
      @QueryParam("more") @DefaultValue("") String more,
      MultivaluedMap<String, String> form) {
    int version = version(form.getFirst("version"));
    String here = address(id, "/grid?group=" + GridTable.group(group).word());
    return switch (editDraft.cells(caller.occasion(null), id, version, cells(form))) {
      case EditDraft.Outcome.Kept(RuleDraft draft, var wrong) when wrong.isEmpty() ->
          Flash.seeOther(here, Notice.ok("circulation.rules.draft.saved"));
      case EditDraft.Outcome.Kept(RuleDraft draft, var wrong) -> {
        DraftHead head = views.head(draft, Tab.GRID);
        var grid = views.grid(head, GridTable.group(group), GridTable.keys(more), wrong);
        yield Response.status(400).entity(page(grid).status(400)).build();
      }
      case EditDraft.Outcome.Stale stale ->
          Flash.seeOther(here, Notice.stop("circulation.rules.draft.stale"));
    };
  }

  private static int version(@Nullable String text) {
    if (text == null || !text.matches("[0-9]{1,9}")) {
      throw ProblemException.invalid("version", "the number of the draft's version");
    }
    return Integer.parseInt(text);
  }

  private static List<Cell> cells(MultivaluedMap<String, String> form) {
    List<Cell> cells = new ArrayList<>();
    form.forEach(
        (name, values) -> {
          String[] parts = name.split(":", 3);
          if (name.startsWith(GridTable.PREFIX) && parts.length == 3) {
            RuleKey.ofWord(parts[1])
                .ifPresent(key -> cells.add(new Cell(parts[2], key, values.get(0))));
          }
        });
    return cells;
  }

  @GET
  @Path("{id: \\d{1,18}}/examples")
  public Page examples(@PathParam("id") long id) {
    DraftExamples model = views.examples(draft(id));
    return Page.of("circulation/rules/draft-examples", model, TITLE, model.head().draft().name());
  }

  @GET
  @Path("{id: \\d{1,18}}/run")
  public Page latestRun(@PathParam("id") long id) {
    DraftRunPage model =
        views.run(draft(id), followDraftRun.latest(caller.actor(), id).orElse(null));
    return Page.of("circulation/rules/draft-run", model, TITLE, model.head().draft().name());
  }

  /** Some seconds' work, done beside this request. */
  @POST
  @Path("{id: \\d{1,18}}/run")
  public Response run(@PathParam("id") long id) {
    followDraftRun.begin(caller.actor(), id);
    return Flash.seeOther(address(id, "/run"));
  }

  @POST
  @Path("{id: \\d{1,18}}/activate")
  public Response activate(
      @PathParam("id") long id,
      @FormParam("version") int version,
      @FormParam("from") @DefaultValue("") String from) {
    Optional<LocalDate> day = day(from);
    if (day.isEmpty()) {
      return Flash.seeOther(address(id, ""), Notice.stop("circulation.rules.draft.no-day"));
    }
    return switch (activateDraft.activate(caller.occasion(null), id, version, day.get())) {
      case ActivateDraft.Outcome.InForce(long made, LocalDate start) ->
          Flash.seeOther(
              "/staff/rules/versions/" + made,
              Notice.ok("circulation.rules.activated", start.toString()));
      case ActivateDraft.Outcome.Refused(var problems) ->
          Flash.seeOther(
              address(id, ""),
              Notice.stop("circulation.rules.refused", String.valueOf(problems.size())));
      case ActivateDraft.Outcome.Stale() ->
          Flash.seeOther(address(id, ""), Notice.stop("circulation.rules.draft.stale"));
    };
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @POST
  @Path("{id: \\d{1,18}}/give-up")
  public Response giveUp(@PathParam("id") long id, @FormParam("version") int version) {
    return editDraft.giveUp(caller.occasion(null), id, version)
        ? Flash.seeOther("/staff/rules", Notice.ok("circulation.rules.draft.given-up"))
        : Flash.seeOther(address(id, ""), Notice.stop("circulation.rules.draft.stale"));
  }
}
