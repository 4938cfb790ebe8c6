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
 * Finds the best hold of many lanes without reading them all: the lanes are compared by what they
 * tell of their first hold, only the best of them is read, and read further if that does not fit.
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

  /** A hold of a lane; of a lane that is not read yet, its first by what the lane tells. */
  private record Runner(Lane lane, int index, Score score) {}

  /** The first that fits, in the order given. */
  Optional<Waiting> first(Comparator<Score> order, Predicate<Waiting> fits) {
    PriorityQueue<Runner> heads = new PriorityQueue<>(Comparator.comparing(Runner::score, order));
    lanes.forEach(lane -> heads.add(new Runner(lane, 0, score.apply(lane))));
    while (!heads.isEmpty()) {
      Runner best = heads.remove();
      Optional<Waiting> hold = hold(best.lane(), best.index());
      if (hold.isPresent() && hold.get().queueKey() != best.score().queueKey()) {
        heads.add(new Runner(best.lane(), best.index(), best.score().at(hold.get().queueKey())));
      } else if (hold.isPresent() && fits.test(hold.get())) {
        return hold;
      } else if (hold.isPresent()) {
        next(best).ifPresent(heads::add);
      }
    }
    return Optional.empty();
  }

  private Optional<Runner> next(Runner runner) {
    int index = runner.index() + 1;
    return hold(runner.lane(), index)
        .map(hold -> new Runner(runner.lane(), index, runner.score().at(hold.queueKey())));
  }

  private Optional<Waiting> hold(Lane lane, int index) {
    List<Waiting> known = read.computeIfAbsent(lane, l -> new ArrayList<>());
    if (index == known.size() && index % QueueReader.PAGE == 0) {
      long after = known.isEmpty() ? lane.firstKey() - 1 : known.getLast().queueKey();
      known.addAll(more.apply(lane, after));
    }
    return index < known.size() ? Optional.of(known.get(index)) : Optional.empty();
  }
}
