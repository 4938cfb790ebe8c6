package ils.core.settings;

import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.event.Actor;
import ils.core.org.KnownSettings;
import ils.core.org.KnownSettings.Known;
import ils.core.org.NodeType;
import ils.core.org.OrgNode;
import ils.core.org.OrgTree;
import ils.core.org.Organisation;
import ils.core.org.SettingKey;
import ils.core.org.Settings;
import ils.core.problem.ProblemException;
import ils.core.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills the pages of the settings; nobody sees a node without the right to change it there. */
@ApplicationScoped
public class SettingViews {

  private static final int CHANGES = 50;

  @Inject Rights rights;
  @Inject Organisation organisation;
  @Inject KnownSettings known;
  @Inject Settings settings;
  @Inject SettingRows rows;

  /**
   * One setting at one node.
   *
   * @param value what holds
   * @param from the node that sets it; null for the built-in value
   * @param fallback the built-in value
   * @param range of a whole number; null for other values
   */
  public record Held(
      String name,
      String textKey,
      String value,
      @Nullable OrgNode from,
      String fallback,
      SettingKey.@Nullable Range range) {

    /** Whether somebody has chosen another value than the built-in one. */
    public boolean isChanged() {
      return !value.equals(fallback);
    }

    public boolean isOwn(OrgNode node) {
      return from != null && from.id() == node.id();
    }
  }

  /** The list for a node. */
  public record Listed(OrgNode node, List<OrgNode> nodes, List<Held> settings) {}

  /** One change, with its node. */
  public record Changed(OrgNode node, SettingRows.Change change) {}

  /**
   * One setting with its history.
   *
   * @param typed what was typed and refused; else null
   * @param error why it was refused
   * @param above what would hold if the node had no value of its own
   */
  public record One(
      OrgNode node,
      Held setting,
      List<Changed> changes,
      @Nullable String typed,
      @Nullable Wrong error,
      Held above) {

    One wrong(String text, Wrong reason) {
      return new One(node, setting, changes, text, reason, above);
    }

    /**
     * Whether the built-in value holds neither here nor above, so that it must be set to hold; one
     * that stands for nothing cannot be.
     */
    public boolean canBeBuiltIn() {
      return setting.isChanged() && above.isChanged() && !setting.fallback().isEmpty();
    }

    /** What the field shows. */
    public String shown() {
      return typed == null ? setting.value() : typed;
    }
  }

  /** A sentence of the bundles. */
  public record Wrong(String key, List<Object> args) {}

  @Transactional
  public Listed list(Actor actor, @Nullable Long node) {
    List<OrgNode> nodes = nodes(actor);
    OrgNode at = chosen(nodes, node);
    return new Listed(at, nodes, known.all().stream().map(k -> held(k, at)).toList());
  }

  @Transactional
  public One one(Actor actor, @Nullable Long node, String name) {
    OrgNode at = chosen(nodes(actor), node);
    Known setting =
        known
            .find(name)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such setting"));
    OrgTree tree = organisation.tree();
    List<Changed> changes =
        rows.changes(name, CHANGES).stream()
            .filter(
                change -> at.isWithin(change.node()) || tree.get(change.node()).isWithin(at.id()))
            .map(change -> new Changed(tree.get(change.node()), change))
            .toList();
    return new One(at, held(setting, at), changes, null, null, above(setting, at));
  }

  private Held held(Known setting, OrgNode at) {
    Optional<Settings.Stored> stored = settings.stored(setting.key().name(), at.id());
    return new Held(
        setting.key().name(),
        setting.textKey(),
        stored.map(Settings.Stored::text).orElse(setting.fallback()),
        stored.map(Settings.Stored::from).orElse(null),
        setting.fallback(),
        setting.key().range());
  }

  private Held above(Known setting, OrgNode at) {
    Long parent = at.parentId();
    if (parent != null) {
      return held(setting, organisation.tree().get(parent));
    }
    String fallback = setting.fallback();
    return new Held(setting.key().name(), setting.textKey(), fallback, null, fallback, null);
  }

  /** Where the actor may change settings, each below its parent. */
  private List<OrgNode> nodes(Actor actor) {
    OrgTree tree = organisation.tree();
    return rights.grantsOf(actor).stream()
        .flatMap(grant -> tree.within(grant.nodeId()).stream())
        .distinct()
        .filter(node -> node.type() != NodeType.LOCATION && node.type() != NodeType.DEPARTMENT)
        .filter(node -> rights.may(actor, Right.MANAGE_SETTINGS, node.id()))
        .toList();
  }

  private static OrgNode chosen(List<OrgNode> nodes, @Nullable Long wished) {
    return nodes.stream()
        .filter(node -> wished == null || node.id() == wished)
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(ProblemType.NOT_FOUND, "no place whose settings are yours"));
  }
}
