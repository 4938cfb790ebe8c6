package ils.selfcheck.reader.feig;

import java.time.Duration;

/**
 * How long the driver waits.
 *
 * @param connect for a connection
 * @param answer for an answer, from the last byte of the question
 * @param gap for the next byte of an answer that has begun
 * @param tries how often a question is put before the reader counts as silent
 */
public record Patience(Duration connect, Duration answer, Duration gap, int tries) {

  /** For a reader on the same network: an inventory of a full pad may take a second. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofMillis(150), 3);
}
