package ils.opac.index.feed;

import ils.opac.index.CatalogueIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check {@code index}: there is an index, and it follows the database. */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {

  @Inject LiveIndex live;

  @Override
  public HealthCheckResponse call() {
    var answer =
        HealthCheckResponse.named("index")
            .status(live.isReady())
            .withData("state", live.state().name());
    if (live.isReady()) {
      CatalogueIndex index = live.index();
      answer.withData("records", index.size());
    }
    return answer.build();
  }
}
