package ils.bench.circulation;

import ils.bench.Figures;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long acts took, from when they were due; filled by many threads. */
public final class Latencies {

  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

  public void add(long took) {
    nanos.add(took);
  }

  public int count() {
    return nanos.size();
  }

  /**
   * Milliseconds within which that share was answered.
   *
   * @param share 0 to 1
   */
  public double millisAt(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    int at = (int) Math.min(sorted.length - 1L, Math.round(share * sorted.length));
    return sorted.length == 0 ? Double.NaN : sorted[at] / 1e6;
  }

  /** The three that are always wanted, as {@code act_p50_ms_where}. */
  public void write(Figures figures, String act, String where) {
    for (int percent : new int[] {50, 95, 99}) {
      figures.add(act + "_p" + percent + "_ms" + where, millisAt(percent / 100.0), "ms");
    }
  }
}
