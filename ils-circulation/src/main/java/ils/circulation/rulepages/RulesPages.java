package ils.circulation.rulepages;

import ils.circulation.policy.grid.KeyGroup;
import ils.circulation.rulepages.Overview.DraftRow;
import ils.circulation.rulepages.Overview.SetOfNode;
import ils.circulation.rulepages.Overview.VersionRow;
import ils.core.access.Access;
import ils.core.access.Caller;
import ils.core.access.Right;
import ils.core.access.Who;
import ils.core.event.Actor;
import ils.core.org.Organisation;
import ils.core.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rule sets: which count where, their texts, two of them compared, one tried out. */
@Path("staff/rules")
@ApplicationScoped
@Access(value = Who.STAFF, rights = Right.MANAGE_RULES)
@Produces(MediaType.TEXT_HTML)
public class RulesPages {

  @Inject Overviews overviews;
  @Inject RuleSources sources;
  @Inject TryRules tryRules;
  @Inject Organisation organisation;
  @Inject Caller caller;

  @GET
  public Page overview() {
    return Page.of(
        "circulation/rules/overview", overviews.of(caller.actor()), "circulation.rules.title");
  }

  @GET
  @Path("versions/{id: \\d{1,18}}")
  public Page version(@PathParam("id") long id) {
    Actor actor = caller.actor();
    RuleSource source = sources.find(actor, new SetRef(false, id));
    Long node = source.node();
    var model =
        new VersionPage(
            source,
            node == null ? null : organisation.tree().get(node),
            NumberedLine.of(source.text(), List.of()),
            others(actor, source.ref()),
            overviews.nodes(actor));
    return Page.named("circulation/rules/version", model, source.name());
  }

  private List<Other> others(Actor actor, String but) {
    Overview overview = overviews.of(actor);
    List<Other> others = new ArrayList<>();
    for (SetOfNode set : overview.sets()) {
      for (VersionRow version : set.versions()) {
        others.add(Other.of(version));
      }
    }
    for (DraftRow row : overview.drafts()) {
      others.add(Other.of(row));
    }
    others.removeIf(other -> other.ref().equals(but));
    return others;
  }

  @GET
  @Path("compare")
  public Page compare(
      @QueryParam("before") @Nullable String before, @QueryParam("after") @Nullable String after) {
    var model =
        Comparison.of(
            sources.find(caller.actor(), SetRef.parse(before)),
            sources.find(caller.actor(), SetRef.parse(after)));
    return Page.of("circulation/rules/compare", model, "circulation.rules.compare.title");
  }

  @GET
  @Path("try")
  public Page tryIt(@BeanParam TryForm form) {
    return Page.of(
        "circulation/rules/try", tryRules.ask(caller.actor(), form), "circulation.rules.try.title");
  }

  /** What every value means; the grid and the editor lead here. */
  @GET
  @Path("values")
  public Page values() {
    return Page.of(
        "circulation/rules/values", List.of(KeyGroup.values()), "circulation.rules.values.title");
  }
}
