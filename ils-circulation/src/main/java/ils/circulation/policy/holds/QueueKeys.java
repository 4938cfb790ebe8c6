package ils.circulation.policy.holds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds places in a queue for another order while moving as few as can be: those that stand in
 * order among themselves keep their place, the others are put between them. Where there is no room
 * between two, all exchange the places they have.
 */
public final class QueueKeys {

  /** How far before the first and after the last a place is taken; there is room for ever. */
  private static final long STEP = 1;

  private QueueKeys() {}

  /**
   * The places in the new order, each above the one before it.
   *
   * @param keys the places that holds have now, all different, in the order that is wanted
   */
  public static List<Long> inOrder(List<Long> keys) {
    List<Integer> stay = longestRising(keys);
    List<Long> placed = new ArrayList<>(keys);
    int from = -1;
    for (int next : stay) {
      if (!fill(placed, from, next)) {
        return keys.stream().sorted().toList();
      }
      from = next;
    }
    return fill(placed, from, keys.size()) ? placed : keys.stream().sorted().toList();
  }

  /** Spreads those between two that stay over the room between their places. */
  private static boolean fill(List<Long> placed, int from, int to) {
    int between = to - from - 1;
    if (between == 0) {
      return true;
    }
    long low = from < 0 ? placed.get(to) - (between + 1L) * STEP : placed.get(from);
    long high = to == placed.size() ? low + (between + 1L) * STEP : placed.get(to);
    long step = (high - low) / (between + 1L);
    for (int i = 1; i <= between && step > 0; i++) {
      placed.set(from + i, low + i * step);
    }
    return step > 0;
  }

  /** Indexes of a longest sequence whose keys rise; patience sorting. */
  private static List<Integer> longestRising(List<Long> keys) {
    int[] tails = new int[keys.size()];
    int[] before = new int[keys.size()];
    int length = 0;
    for (int i = 0; i < keys.size(); i++) {
      int at = firstNotBelow(keys, tails, length, keys.get(i));
      before[i] = at == 0 ? -1 : tails[at - 1];
      tails[at] = i;
      length = Math.max(length, at + 1);
    }
    Integer[] rising = new Integer[length];
    for (int i = length == 0 ? -1 : tails[length - 1], k = length - 1; i >= 0; i = before[i], k--) {
      rising[k] = i;
    }
    return Arrays.asList(rising);
  }

  private static int firstNotBelow(List<Long> keys, int[] tails, int length, long key) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.get(tails[middle]) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
