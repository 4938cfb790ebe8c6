package ils.circulation.policy.holds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What decides between several holds for a copy, or several copies for a hold; the first key that
 * differs decides. The rules give the order in {@code hold-order}; what they leave out does not
 * count, and {@link #REQUEST} always comes last.
 */
public enum ScoreKey {
  /** Holds that staff put behind all others come last. */
  STAFF,
  /** The pickup place is where the copy is. */
  HERE,
  /** The copy's library opens soonest. */
  OPENS,
  /** The copy belongs to the borrower's school or municipality. */
  OWNER,
  /** The expected day at the pickup place. */
  ARRIVAL,
  /** The place in the queue. */
  REQUEST;

  public static final List<ScoreKey> DEFAULT_ORDER =
      List.of(STAFF, HERE, OPENS, OWNER, ARRIVAL, REQUEST);

  /** First come, first served; staff's word goes before. */
  public static final List<ScoreKey> QUEUE_ORDER = List.of(STAFF, REQUEST);

  /** The word for it in the rules. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads an order.
   *
   * @throws IllegalArgumentException if a word is no key
   */
  public static List<ScoreKey> order(List<String> words) {
    List<ScoreKey> named =
        words.stream().map(ScoreKey::ofWord).filter(key -> key != REQUEST).distinct().toList();
    return Stream.concat(named.stream(), Stream.of(REQUEST)).toList();
  }

  private static ScoreKey ofWord(String word) {
    return Arrays.stream(values())
        .filter(key -> key.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no key of hold-order"));
  }
}
