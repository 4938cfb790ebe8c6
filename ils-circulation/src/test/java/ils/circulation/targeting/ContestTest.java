package ils.circulation.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.Score;
import ils.circulation.policy.holds.ScoreKey;
import ils.circulation.policy.holds.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A contest of lanes finds what a look at every hold would find. */
class ContestTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

  private static Waiting hold(long key, long pickup) {
    var wanted =
        new Wanted(key, Set.of(1L), null, Accepts.ALL, pickup, List.of(), false, List.of(9L));
    return new Waiting(key, key, wanted, null, false);
  }

  private static Score score(long pickup, long key) {
    return new Score(0, pickup == 4, pickup == 0, 0, pickup == 1, DAY.plusDays(pickup), key, 1);
  }

  @Property(tries = 300)
  @Label("The best of many lanes is the best of all holds, whichever fit")
  void theBestOfAll(
      @ForAll @Size(max = 120) List<@IntRange(max = 4) Integer> pickups,
      @ForAll @IntRange(min = 1, max = 5) int fitsEach) {
    Map<Long, List<Waiting>> byPickup = new TreeMap<>();
    List<Waiting> all = new ArrayList<>();
    for (int key = 1; key <= pickups.size(); key++) {
      Waiting hold = hold(key, pickups.get(key - 1));
      all.add(hold);
      byPickup.computeIfAbsent(hold.wanted().pickup(), p -> new ArrayList<>()).add(hold);
    }
    var reads = new AtomicInteger();
    var contest = contest(byPickup, reads);
    Comparator<Score> order = Score.by(ScoreKey.DEFAULT_ORDER);

    Optional<Waiting> best = contest.first(order, hold -> hold.id() % fitsEach == 0);

    assertThat(best)
        .isEqualTo(
            all.stream()
                .filter(hold -> hold.id() % fitsEach == 0)
                .min(
                    Comparator.comparing(
                        hold -> score(hold.wanted().pickup(), hold.queueKey()), order)));
  }

  @Property(tries = 20)
  @Label("Ten thousand holds in one lane are not read when the first fits")
  void onlyWhatIsNeeded(@ForAll @IntRange(min = 1, max = 24) int misfits) {
    List<Waiting> lane =
        Collections.unmodifiableList(
            java.util.stream.LongStream.rangeClosed(1, 10_000).mapToObj(k -> hold(k, 2)).toList());
    var reads = new AtomicInteger();

    var best =
        contest(Map.of(2L, lane), reads)
            .first(Score.by(ScoreKey.QUEUE_ORDER), hold -> hold.id() > misfits);

    assertThat(best).map(Waiting::id).contains(misfits + 1L);
    assertThat(reads).hasValue(1);
  }

  @Property(tries = 20)
  @Label("Of many lanes only those are read whose turn it is")
  void onlyTheBestLane(@ForAll @IntRange(min = 2, max = 300) int lanes) {
    Map<Long, List<Waiting>> byPickup = new TreeMap<>();
    for (long pickup = 0; pickup < lanes; pickup++) {
      byPickup.put(pickup, List.of(hold(pickup + 1, pickup)));
    }
    var reads = new AtomicInteger();
    var contest = contest(byPickup, reads);

    contest.first(Score.by(ScoreKey.DEFAULT_ORDER), hold -> true);
    contest.first(Score.by(ScoreKey.QUEUE_ORDER), hold -> true);

    assertThat(reads.get()).isLessThanOrEqualTo(2);
  }

  private static Contest contest(Map<Long, List<Waiting>> byPickup, AtomicInteger reads) {
    List<Lane> lanes =
        byPickup.entrySet().stream()
            .map(
                e ->
                    new Lane(
                        1,
                        HoldLevel.TITLE,
                        e.getKey() == 4,
                        e.getKey(),
                        9,
                        Accepts.ALL,
                        e.getValue().getFirst().queueKey()))
            .toList();
    return new Contest(
        lanes,
        lane -> score(lane.pickup(), lane.firstKey()),
        (lane, after) -> {
          reads.incrementAndGet();
          return byPickup.get(lane.pickup()).stream()
              .filter(hold -> hold.queueKey() > after)
              .limit(QueueReader.PAGE)
              .toList();
        });
  }
}
