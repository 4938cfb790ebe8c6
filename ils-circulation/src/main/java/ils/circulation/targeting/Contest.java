package ils.circulation.targeting;

import ils.circulation.policy.holds.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the best hold of many lanes without reading them all: the heads of the lanes are compared,
 * and only a lane whose head does not fit is read further.
 */
final class Contest {

  private final List<Lane> lanes;
  private final Function<Lane, Score> score;
  private final BiFunction<Lane, Long, List<Waiting>> more;
  private final Map<Lane, List<Waiting>> read = new HashMap<>();

  /**
   * @param score of the lane's first hold
   * @param more the next holds of a lane after a place in the queue; at most {@link
   *     QueueReader#PAGE}, and fewer only at its end
   */
  Contest(
      List<Lane> lanes, Function<Lane, Score> score, BiFunction<Lane, Long, List<Waiting>> more) {
    this.lanes = List.copyOf(lanes);
    this.score = score;
    this.more = more;
  }

  private record Runner(Lane lane, int index, Waiting hold, Score score) {}

  /** The first that fits, in the order given. */
  Optional<Waiting> first(Comparator<Score> order, Predicate<Waiting> fits) {
    PriorityQueue<Runner> heads = new PriorityQueue<>(Comparator.comparing(Runner::score, order));
    lanes.forEach(lane -> runner(lane, 0).ifPresent(heads::add));
    while (!heads.isEmpty()) {
      Runner best = heads.remove();
      if (fits.test(best.hold())) {
        return Optional.of(best.hold());
      }
      runner(best.lane(), best.index() + 1).ifPresent(heads::add);
    }
    return Optional.empty();
  }

  private Optional<Runner> runner(Lane lane, int index) {
    List<Waiting> known = read.computeIfAbsent(lane, l -> new ArrayList<>());
    if (index == known.size() && index % QueueReader.PAGE == 0) {
      long after = known.isEmpty() ? lane.firstKey() - 1 : known.getLast().queueKey();
      known.addAll(more.apply(lane, after));
    }
    if (index >= known.size()) {
      return Optional.empty();
    }
    Waiting hold = known.get(index);
    return Optional.of(new Runner(lane, index, hold, score.apply(lane).at(hold.queueKey())));
  }
}
