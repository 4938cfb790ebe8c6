package ils.bench;

import java.time.Duration;

/**
 * How hard to press.
 *
 * @param warmUp not measured
 * @param thinkTime pause of each connection between two transactions; zero for none
 */
public record Sip2LoadPlan(
    int connections, Duration warmUp, Duration measured, Duration thinkTime) {

  /** As hard as so many connections can. */
  public static Sip2LoadPlan pressing(int connections, Duration warmUp, Duration measured) {
    return new Sip2LoadPlan(connections, warmUp, measured, Duration.ZERO);
  }
}
