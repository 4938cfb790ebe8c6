package ils.circulation.policy.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule set made ready for the desk: some microseconds for all values of one situation.
 *
 * <p>The weight of a rule does not depend on the value asked for. So the rules that match are
 * ranked once, and each key takes the first of them that sets it. Rules that name a node are found
 * by it.
 */
public final class CompiledRules {

  private static final int BITS = 6;
  private static final int ABSENT = (1 << BITS) - 1;

  private final RuleSet set;
  private final List<Entry> everywhere = new ArrayList<>();
  private final Map<String, List<Entry>> byNode = new HashMap<>();

  /** A rule with its conditions by the set's order; null where it has none. */
  private record Entry(Rule rule, int index, @Nullable Condition[] conditions) {}

  private record Ranked(Entry entry, long rank) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      int byRank = Long.compare(rank, other.rank);
      return byRank != 0 ? byRank : Integer.compare(entry.index, other.entry.index);
    }
  }

  private CompiledRules(RuleSet set) {
    this.set = set;
    for (int i = 0; i < set.rules().size(); i++) {
      Rule rule = set.rules().get(i);
      Entry entry = new Entry(rule, i, conditions(rule));
      Optional<Condition> node = rule.on(Dimension.NODE);
      if (node.isEmpty()) {
        everywhere.add(entry);
      } else {
        ((Condition.Named) node.get())
            .names()
            .forEach(name -> byNode.computeIfAbsent(name, n -> new ArrayList<>()).add(entry));
      }
    }
  }

  /** Makes a set ready; one that {@link RuleChecks} has passed. */
  public static CompiledRules of(RuleSet set) {
    return new CompiledRules(set);
  }

  public RuleSet set() {
    return set;
  }

  private @Nullable Condition[] conditions(Rule rule) {
    return set.order().stream().map(d -> rule.on(d).orElse(null)).toArray(Condition[]::new);
  }

  /** Resolves every key alone, each with the rule that won. */
  public Resolution resolve(Situation situation) {
    @Nullable Rule[] winners = new Rule[RuleKey.values().length];
    for (Ranked ranked : ranked(situation)) {
      Rule rule = ranked.entry.rule;
      for (RuleKey key : rule.values().keySet()) {
        if (winners[key.ordinal()] == null) {
          winners[key.ordinal()] = rule;
        }
      }
    }
    return new Resolution(this, situation, winners);
  }

  private Ranked[] ranked(Situation situation) {
    List<Ranked> matching = new ArrayList<>();
    collect(everywhere, situation, matching);
    for (String node : situation.nodes()) {
      collect(byNode.getOrDefault(node, List.of()), situation, matching);
    }
    Ranked[] sorted = matching.toArray(Ranked[]::new);
    Arrays.sort(sorted);
    return sorted;
  }

  private static void collect(List<Entry> entries, Situation situation, List<Ranked> into) {
    for (Entry entry : entries) {
      long rank = rank(entry, situation);
      if (rank >= 0) {
        into.add(new Ranked(entry, rank));
      }
    }
  }

  /** Lower is heavier: 6 bits for each dimension in its order. Negative if a condition fails. */
  private static long rank(Entry entry, Situation situation) {
    long rank = 0;
    for (Condition condition : entry.conditions) {
      int place = ABSENT;
      if (condition != null) {
        int distance = condition.distance(situation);
        if (distance == Condition.NO_MATCH) {
          return -1;
        }
        place = Math.min(distance, ABSENT - 1);
      }
      rank = rank << BITS | place;
    }
    return rank;
  }

  /** Every rule that sets the key, the winner first, and why the others did not win. */
  List<Candidate> chain(RuleKey key, Situation situation) {
    List<Candidate> chain = new ArrayList<>();
    Entry winner = null;
    for (Ranked ranked : ranked(situation)) {
      RuleValue value = ranked.entry.rule.values().get(key);
      if (value != null
          && !chain.stream().anyMatch(c -> c.ruleId().equals(ranked.entry.rule.id()))) {
        chain.add(candidate(ranked.entry, value, winner, situation));
        winner = winner == null ? ranked.entry : winner;
      }
    }
    for (Rule rule : set.rules()) {
      RuleValue value = rule.values().get(key);
      if (value != null) {
        rule.failing(situation).ifPresent(c -> chain.add(Candidate.failed(rule, value, c)));
      }
    }
    return List.copyOf(chain);
  }

  private Candidate candidate(
      Entry entry, RuleValue value, @Nullable Entry winner, Situation situation) {
    if (winner == null) {
      return Candidate.won(entry.rule, value);
    }
    for (int i = 0; i < set.order().size(); i++) {
      if (distance(entry, i, situation) != distance(winner, i, situation)) {
        return Candidate.lost(entry.rule, value, winner.rule.id(), set.order().get(i));
      }
    }
    return Candidate.lost(entry.rule, value, winner.rule.id(), null);
  }

  private static int distance(Entry entry, int i, Situation situation) {
    Condition condition = entry.conditions[i];
    return condition == null ? ABSENT : condition.distance(situation);
  }
}
