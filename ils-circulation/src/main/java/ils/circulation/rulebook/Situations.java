package ils.circulation.rulebook;

import ils.circulation.policy.rules.RuleSet;
import ils.circulation.policy.rules.Situation;
import ils.core.event.Channel;
import ils.core.item.Item;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an act into the words of the rules. */
@ApplicationScoped
public class Situations {

  @Inject Organisation organisation;

  /**
   * The borrower as rules see one.
   *
   * @param node of the role
   * @param groups nearest first: {@code node/name}
   */
  public record Who(
      String kind, String category, long node, List<String> groups, @Nullable Integer age) {}

  /** The situation of lending an item, by the node that the rule set goes by. */
  public Situation of(RuleSet rules, long desk, Who who, Item item, Channel channel) {
    long node =
        switch (rules.branch()) {
          case DESK -> desk;
          case BORROWER -> who.node();
          case ITEM -> item.homeNodeId();
        };
    return new Situation(
        nodes(node),
        groups(who),
        Words.orNull(who.category()),
        Words.orNull(who.kind()),
        Words.orNull(item.location()),
        Words.orNull(item.materialGroup()),
        Words.orNull(item.loanKind()),
        who.age(),
        Words.of(channel.name()));
  }

  /** The situation of a borrower at a place before any item is at hand. */
  public Situation withoutItem(RuleSet rules, long desk, Who who, Channel channel) {
    long node =
        switch (rules.branch()) {
          case DESK, ITEM -> desk;
          case BORROWER -> who.node();
        };
    return new Situation(
        nodes(node),
        groups(who),
        Words.orNull(who.category()),
        Words.orNull(who.kind()),
        null,
        null,
        null,
        who.age(),
        Words.of(channel.name()));
  }

  /** Codes of a node and those above it, nearest first. */
  public List<String> nodes(long node) {
    return organisation.tree().upwards(node).stream().map(OrgNode::code).map(Words::of).toList();
  }

  /** A class, then the school it belongs to. */
  private List<String> groups(Who who) {
    if (who.groups().isEmpty()) {
      return List.of();
    }
    List<String> groups = new ArrayList<>(who.groups().stream().map(Words::of).toList());
    groups.addAll(nodes(who.node()));
    return groups;
  }
}
