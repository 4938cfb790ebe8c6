package ils.circulation.policy.rules;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Conditions that must all hold, and the values set when they do.
 *
 * @param id short and stable; it is what "Why?" answers with
 * @param line where it stands in the text, for messages
 */
public record Rule(
    String id, int line, List<Condition> conditions, Map<RuleKey, RuleValue> values) {

  public Rule {
    conditions = conditions.stream().sorted(Comparator.comparing(Condition::dimension)).toList();
    EnumMap<RuleKey, RuleValue> copy = new EnumMap<>(RuleKey.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  Optional<Condition> on(Dimension dimension) {
    return conditions.stream().filter(c -> c.dimension() == dimension).findFirst();
  }

  /** The first condition that does not hold. */
  Optional<Condition> failing(Situation situation) {
    return conditions.stream().filter(c -> c.distance(situation) == Condition.NO_MATCH).findFirst();
  }

  /**
   * Whether one situation can match both with equal weight, so that neither would win.
   *
   * <p>The order of dimensions does not matter for this: they tie only if they tie in each of them.
   */
  boolean ties(Rule other) {
    for (Dimension dimension : Dimension.values()) {
      Optional<Condition> mine = on(dimension);
      Optional<Condition> theirs = other.on(dimension);
      if (mine.isPresent() != theirs.isPresent()) {
        return false;
      }
      if (mine.isPresent() && !mine.get().meets(theirs.get())) {
        return false;
      }
    }
    return true;
  }

  String headline() {
    String when =
        conditions.stream()
            .map(c -> c.dimension().word() + " " + c.text())
            .collect(Collectors.joining(" and "));
    return "rule " + id + (when.isEmpty() ? "" : " when " + when);
  }
}
