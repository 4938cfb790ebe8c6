package ils.circulation.rulepages;

import ils.circulation.draft.ReadDraft;
import ils.circulation.policy.rules.RuleHistory;
import ils.circulation.policy.rules.RuleVersion;
import ils.circulation.rulebook.ReadRules;
import ils.circulation.rulebook.RuleBook;
import ils.circulation.rulepages.Overview.DraftRow;
import ils.circulation.rulepages.Overview.PlaceRow;
import ils.circulation.rulepages.Overview.SetOfNode;
import ils.circulation.rulepages.Overview.State;
import ils.circulation.rulepages.Overview.VersionRow;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the overview; but for the drafts all of it is in memory. */
@ApplicationScoped
public class Overviews {

  @Inject Organisation organisation;
  @Inject RuleBook ruleBook;
  @Inject ReadRules readRules;
  @Inject ReadDraft readDraft;
  @Inject Rights rights;
  @Inject Clock clock;

  Overview of(Actor actor) {
    OrgTree tree = organisation.tree();
    List<OrgNode> visible =
        tree.all().stream()
            .filter(node -> readRules.concerns(actor, node.id()))
            .sorted(Comparator.comparing(OrgNode::code))
            .toList();
    return new Overview(
        sets(visible),
        visible.stream()
            .filter(node -> node.type().isLibrary() && node.closedOn() == null)
            .map(node -> place(node))
            .toList(),
        drafts(actor, tree),
        nodes(actor));
  }

  /** Places that a situation can be thought up for: all that the actor's rules concern. */
  List<OrgNode> places(Actor actor) {
    return organisation.tree().all().stream()
        .filter(node -> readRules.concerns(actor, node.id()) && node.closedOn() == null)
        .sorted(byDepth())
        .toList();
  }

  private static Comparator<OrgNode> byDepth() {
    return Comparator.comparing((OrgNode node) -> node.path().size()).thenComparing(OrgNode::code);
  }

  /** Where the actor may put rules into force. */
  List<OrgNode> nodes(Actor actor) {
    return organisation.tree().all().stream()
        .filter(node -> rights.may(actor, Right.MANAGE_RULES, node.id()))
        .sorted(byDepth())
        .toList();
  }

  private List<SetOfNode> sets(List<OrgNode> visible) {
    List<SetOfNode> sets = new ArrayList<>();
    for (OrgNode node : visible) {
      ruleBook.history(node.id()).ifPresent(h -> sets.add(new SetOfNode(node, rows(h, node))));
    }
    RuleVersion shipped = ruleBook.ofId(0);
    sets.add(new SetOfNode(null, List.of(row(shipped, shipped, visible.get(0)))));
    return sets;
  }

  private List<VersionRow> rows(RuleHistory history, OrgNode node) {
    RuleVersion now = history.at(clock.instant()).orElse(null);
    return history.versions().reversed().stream().map(v -> row(v, now, node)).toList();
  }

  private VersionRow row(RuleVersion version, @Nullable RuleVersion now, OrgNode node) {
    Instant at = clock.instant();
    State state =
        version.from().isAfter(at)
            ? State.COMING
            : now != null && now.id() == version.id() ? State.IN_FORCE : State.PAST;
    return new VersionRow(
        version.id(), version.rules().set().name(), version.from(), node.zone(), state);
  }

  private PlaceRow place(OrgNode node) {
    Instant now = clock.instant();
    RuleVersion version = ruleBook.at(node.id(), now);
    OrgNode from = ruleBook.governing(node.id(), now).orElse(null);
    return new PlaceRow(node, version.rules().set().name(), version.id(), from);
  }

  private List<DraftRow> drafts(Actor actor, OrgTree tree) {
    return readDraft.all(actor).stream().map(d -> new DraftRow(d, tree.get(d.node()))).toList();
  }
}
