package ils.core.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only place where the machine's clock is read; everybody else injects a {@link Clock}.
 *
 * <p>The clock can be moved ahead or back by {@link #shift} where {@code ils.clock.movable} is
 * true, so that tests of the whole can live through a loan period. In production it cannot.
 */
@ApplicationScoped
public class SystemClock {

  @Inject
  @ConfigProperty(name = "ils.clock.movable", defaultValue = "false")
  boolean movable;

  private volatile Duration shift = Duration.ZERO;

  @Produces
  @ApplicationScoped
  public Clock clock() {
    return new Shifted();
  }

  /**
   * Sets how far this clock is ahead of the machine's.
   *
   * @throws IllegalStateException if this installation's clock is not movable
   */
  public void shift(Duration ahead) {
    if (!movable) {
      throw new IllegalStateException("the clock is not movable (ils.clock.movable=false)");
    }
    shift = ahead;
  }

  private final class Shifted extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(Clock.system(zone), shift);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(shift);
    }

    @Override
    public long millis() {
      return instant().toEpochMilli();
    }
  }
}
