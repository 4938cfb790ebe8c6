package ils.circulation.policy.holds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well one copy serves one hold, the same for both directions.
 *
 * @param misses how often the copy was looked for in vain since it was last seen; always weighs
 *     most
 * @param low whether staff put the hold behind all others
 * @param here whether the copy is at the pickup place
 * @param opensIn days until the copy's library opens; 0 for today
 * @param own whether the copy belongs to the borrower's school or municipality
 * @param arrival expected day at the pickup place
 * @param queueKey place in the queue
 * @param copy decides between equals, so that the same question has the same answer
 */
public record Score(
    int misses,
    boolean low,
    boolean here,
    int opensIn,
    boolean own,
    LocalDate arrival,
    long queueKey,
    long copy) {

  /** The best comes first. */
  public static Comparator<Score> by(List<ScoreKey> order) {
    Comparator<Score> comparator = Comparator.comparingInt(Score::misses);
    for (ScoreKey key : order) {
      comparator = comparator.thenComparing(comparator(key));
    }
    return comparator.thenComparingLong(Score::copy);
  }

  private static Comparator<Score> comparator(ScoreKey key) {
    return switch (key) {
      case STAFF -> Comparator.comparing(Score::low);
      case HERE -> Comparator.comparing(score -> !score.here());
      case OPENS -> Comparator.comparingInt(Score::opensIn);
      case OWNER -> Comparator.comparing(score -> !score.own());
      case ARRIVAL -> Comparator.comparing(Score::arrival);
      case REQUEST -> Comparator.comparingLong(Score::queueKey);
    };
  }

  /** The same for the hold that comes later in the same queue. */
  public Score at(long laterKey) {
    return new Score(misses, low, here, opensIn, own, arrival, laterKey, copy);
  }

  /** The first key by which this comes after a better one; empty where it is not by the order. */
  public Optional<ScoreKey> behindBy(Score better, List<ScoreKey> order) {
    return misses != better.misses
        ? Optional.empty()
        : order.stream().filter(key -> comparator(key).compare(better, this) < 0).findFirst();
  }

  /** Each key with its value, in the order in which they weigh: "Why?". */
  public Map<ScoreKey, String> explain(List<ScoreKey> order) {
    Map<ScoreKey, String> told = new LinkedHashMap<>();
    order.forEach(key -> told.put(key, told(key)));
    return told;
  }

  private String told(ScoreKey key) {
    return switch (key) {
      case STAFF -> low ? "last" : "normal";
      case HERE -> here ? "here" : "elsewhere";
      case OPENS -> opensIn == 0 ? "today" : "in " + opensIn + " days";
      case OWNER -> own ? "own" : "other";
      case ARRIVAL -> arrival.toString();
      case REQUEST -> String.valueOf(queueKey);
    };
  }
}
