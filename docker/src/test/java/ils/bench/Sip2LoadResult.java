package ils.bench;

import java.util.Arrays;

/**
 * What came of it.
 *
 * @param nanos how long each measured transaction took, sorted
 * @param loans positive answers to check-outs, warm-up included
 * @param returns positive answers to check-ins, warm-up included
 * @param refused negative answers, warm-up included
 * @param seconds length of the measured time
 */
public record Sip2LoadResult(
    long[] nanos, long loans, long returns, Sip2LoadRefusals refused, double seconds) {

  public Sip2LoadResult {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /** A transaction is one check-out or one check-in. */
  public double transactionsPerSecond() {
    return nanos.length / seconds;
  }

  /**
   * Milliseconds within which that share of the transactions was answered.
   *
   * @param share 0 to 1
   */
  public double millisAt(double share) {
    return nanos.length == 0
        ? Double.NaN
        : nanos[(int) Math.min(nanos.length - 1L, Math.round(share * nanos.length))] / 1e6;
  }

  @Override
  public String toString() {
    return "%.0f transactions/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d loans, %d returns, refused: %s"
        .formatted(
            transactionsPerSecond(),
            millisAt(0.5),
            millisAt(0.95),
            millisAt(0.99),
            loans,
            returns,
            refused);
  }
}
