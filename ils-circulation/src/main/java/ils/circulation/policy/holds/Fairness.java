package ils.circulation.policy.holds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an order that prefers some from keeping others waiting for ever.
 *
 * <p>Under first come, first served the first in the queue would have had the copy on the day when
 * a later hold first got one. From that day on every day is one that this hold waits longer than
 * its turn; when these are more than the rules allow, it is next whatever the order says.
 */
public final class Fairness {

  private Fairness() {}

  /**
   * Whether the first in the queue must be served now.
   *
   * @param passedOn when a later hold first got a copy that would have served it; null for never
   * @param days the guard, in days; null for no guard
   */
  public static boolean isDue(
      @Nullable LocalDate passedOn, LocalDate today, @Nullable Integer days) {
    return passedOn != null && days != null && today.isAfter(passedOn.plusDays(days));
  }
}
