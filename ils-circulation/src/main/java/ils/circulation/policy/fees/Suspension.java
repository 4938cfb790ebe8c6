package ils.circulation.policy.fees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long one late return suspends, by itself.
 *
 * @param from the day of return
 * @param days more than 0
 * @param most the longest suspension from that day, in days; null for no bound
 * @param adds whether it is added to one that runs; otherwise the longer one counts
 */
public record Suspension(LocalDate from, long days, @Nullable Integer most, boolean adds) {

  public Suspension {
    if (days < 1) {
      throw new IllegalArgumentException("a suspension is 1 day or more: " + days);
    }
  }

  /**
   * The last day without loans.
   *
   * @param running the last day of a suspension that runs already; null for none
   */
  public LocalDate lastDay(@Nullable LocalDate running) {
    LocalDate alone = from.plusDays(days);
    if (running == null || !running.isAfter(from)) {
      return most == null ? alone : earlier(alone, from.plusDays(most));
    }
    LocalDate both = adds ? running.plusDays(days) : later(running, alone);
    return most == null ? both : later(running, earlier(both, from.plusDays(most)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
