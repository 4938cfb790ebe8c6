package ils.core.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says DOWN from the moment that the launcher was told to stop, so that a proxy sends no more. */
@Readiness
@ApplicationScoped
public class DrainReadiness implements HealthCheck {

  /** Set to {@code true} by whoever stops this process. */
  public static final String DRAINING = "ils.draining";

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("not-stopping").status(!Boolean.getBoolean(DRAINING)).build();
  }
}
