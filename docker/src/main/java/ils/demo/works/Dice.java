package ils.demo.works;

import java.util.List;

/**
 * Throws that come out the same for the same seed, number and purpose, in any order, on any thread.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). It is written out here
 * rather than taken from the JDK, so that the demo library stays the same when the JDK changes.
 */
public final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /**
   * The dice for one thing.
   *
   * @param number which one of its kind
   * @param purpose what is decided, so that two decisions about one thing are independent
   */
  public static Dice of(long seed, long number, int purpose) {
    return new Dice(mixed(mixed(seed * GOLDEN_GAMMA + number) + purpose * 0x632BE59BD9B4E019L));
  }

  /** A whole number from 0 to {@code bound - 1}. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** A whole number from {@code low} to {@code high}, both possible. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True so many times of a hundred. */
  public boolean percent(int chance) {
    return below(100) < chance;
  }

  /** One of the list, each equally often. */
  public <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** One of the list, the first far more often than the last. */
  public <T> T pickEarly(List<T> list) {
    return list.get((int) skewed(list.size(), 0.5));
  }

  /**
   * A number from 0 to {@code bound - 1}, small ones more often: roughly Zipf's law.
   *
   * @param exponent from 0 (all equal) to below 1 (very uneven)
   */
  public long skewed(long bound, double exponent) {
    double rest = 1 - exponent;
    double top = Math.pow(bound + 1.0, rest);
    double value = Math.pow(unit() * (top - 1) + 1, 1 / rest);
    return Math.min(bound - 1, (long) value - 1);
  }

  /** A number from 0 up to but not 1. */
  private double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
