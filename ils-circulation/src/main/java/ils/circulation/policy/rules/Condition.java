package ils.circulation.policy.rules;

import ils.circulation.policy.flaw.Flaw;
import ils.circulation.policy.flaw.Flawed;
import java.util.Collections;
import java.util.List;

/** One condition of a rule. */
public sealed interface Condition {

  /** The condition does not hold. */
  int NO_MATCH = -1;

  Dimension dimension();

  /**
   * How near it holds: 0 for a plain match, the place in the path for groups and nodes, {@link
   * #NO_MATCH} if it does not hold.
   */
  int distance(Situation situation);

  /** Whether one situation can meet both, with the same distance. */
  boolean meets(Condition other);

  /** As in the text form, without the dimension's word. */
  String text();

  /** One of these names, or none of them if negated. */
  record Named(Dimension dimension, List<String> names, boolean negated) implements Condition {

    public Named {
      names = names.stream().distinct().sorted().toList();
      if (names.isEmpty() || dimension == Dimension.AGE || (negated && dimension.isPath())) {
        throw new IllegalArgumentException("no such condition on " + dimension.word());
      }
    }

    @Override
    public int distance(Situation situation) {
      if (dimension.isPath()) {
        return nearest(situation.path(dimension));
      }
      String name = situation.name(dimension);
      return name != null && names.contains(name) != negated ? 0 : NO_MATCH;
    }

    private int nearest(List<String> path) {
      for (int i = 0; i < path.size(); i++) {
        if (names.contains(path.get(i))) {
          return i;
        }
      }
      return NO_MATCH;
    }

    @Override
    public boolean meets(Condition other) {
      var that = (Named) other;
      if (negated && that.negated) {
        return true; // there is always one more name
      }
      if (negated) {
        return !names.containsAll(that.names);
      }
      return that.negated
          ? !that.names.containsAll(names)
          : !Collections.disjoint(names, that.names);
    }

    @Override
    public String text() {
      return (negated ? "!" : "") + String.join("|", names);
    }
  }

  /** Age in whole years, both ends included. */
  record Aged(int from, int to) implements Condition {

    public Aged {
      if (from < 0 || to < from || to > 199) {
        throw new Flawed(Flaw.AGES_RUN);
      }
    }

    @Override
    public Dimension dimension() {
      return Dimension.AGE;
    }

    @Override
    public int distance(Situation situation) {
      Integer age = situation.age();
      return age != null && age >= from && age <= to ? 0 : NO_MATCH;
    }

    @Override
    public boolean meets(Condition other) {
      var that = (Aged) other;
      return from <= that.to && that.from <= to;
    }

    @Override
    public String text() {
      return from + ".." + to;
    }
  }
}
