package ils.circulation.policy.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one act when its rules are looked up. Null or empty means unknown, and then no
 * condition on it holds, not even a negated one.
 *
 * @param nodes codes of the organisation node whose rules count and of those above it, nearest
 *     first
 * @param groups codes of the borrower's group or class and those above it, nearest first
 * @param category of the borrower's role, such as {@code child}
 * @param role the kind of borrower role: {@code citizen}, {@code pupil}, {@code teacher}, ...
 * @param location the item's shelving location
 * @param material the item's material group
 * @param kind of loan: {@code normal}, {@code onsite}, {@code interlibrary}, ...
 * @param age of the borrower in whole years on the local day
 * @param channel the act comes by: {@code desk}, {@code kiosk}, {@code sip}, ...
 */
public record Situation(
    List<String> nodes,
    List<String> groups,
    @Nullable String category,
    @Nullable String role,
    @Nullable String location,
    @Nullable String material,
    @Nullable String kind,
    @Nullable Integer age,
    @Nullable String channel) {

  public Situation {
    nodes = List.copyOf(nodes);
    groups = List.copyOf(groups);
  }

  /** Nothing known at all: only rules without conditions hold. */
  public static final Situation UNKNOWN =
      new Situation(List.of(), List.of(), null, null, null, null, null, null, null);

  List<String> path(Dimension dimension) {
    return dimension == Dimension.GROUP ? groups : nodes;
  }

  @Nullable String name(Dimension dimension) {
    return switch (dimension) {
      case CATEGORY -> category;
      case ROLE -> role;
      case LOCATION -> location;
      case MATERIAL -> material;
      case KIND -> kind;
      case CHANNEL -> channel;
      case AGE, GROUP, NODE -> null;
    };
  }

  /** The same with one thing more known; paths take the names as given, nearest first. */
  public Situation with(Dimension dimension, List<String> names) {
    String name = names.get(0);
    return switch (dimension) {
      case NODE ->
          new Situation(names, groups, category, role, location, material, kind, age, channel);
      case GROUP ->
          new Situation(nodes, names, category, role, location, material, kind, age, channel);
      case CATEGORY ->
          new Situation(nodes, groups, name, role, location, material, kind, age, channel);
      case ROLE ->
          new Situation(nodes, groups, category, name, location, material, kind, age, channel);
      case LOCATION ->
          new Situation(nodes, groups, category, role, name, material, kind, age, channel);
      case MATERIAL ->
          new Situation(nodes, groups, category, role, location, name, kind, age, channel);
      case KIND ->
          new Situation(nodes, groups, category, role, location, material, name, age, channel);
      case CHANNEL ->
          new Situation(nodes, groups, category, role, location, material, kind, age, name);
      case AGE ->
          new Situation(
              nodes,
              groups,
              category,
              role,
              location,
              material,
              kind,
              Integer.valueOf(name),
              channel);
    };
  }
}
