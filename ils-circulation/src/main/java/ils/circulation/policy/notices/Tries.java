package ils.circulation.policy.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When something that could not be sent is tried again. */
public final class Tries {

  /** So often an address must refuse before it is believed. */
  public static final int REFUSALS = 2;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));

  private Tries() {}

  /**
   * After a failure that may pass: longer each time, at most four hours.
   *
   * @param tries so far, this one included
   */
  public static Instant next(Instant now, int tries) {
    return now.plus(PAUSES.get(Math.clamp(tries - 1L, 0, PAUSES.size() - 1)));
  }

  /** After a refusal that is not believed yet. */
  public static Instant afterRefusal(Instant now) {
    return now.plus(Duration.ofMinutes(15));
  }
}
