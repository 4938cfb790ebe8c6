package ils.core.health;

import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * What waits to be delivered from the event log, at {@code /metrics}: the first sign that notices
 * or the index fall behind.
 */
@ApplicationScoped
public class DeliveryFigures {

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** A gauge is registered when its bean is made, so it is made at the start. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {}

  /** Deliveries that are not done, those that failed and will be tried again among them. */
  @Gauge(name = "ils_deliveries_waiting", absolute = true, unit = MetricUnits.NONE)
  public long waiting() {
    return number("select count(*) from delivery where done_at is null");
  }

  /** Deliveries that have failed at least once and are not done. */
  @Gauge(name = "ils_deliveries_failing", absolute = true, unit = MetricUnits.NONE)
  public long failing() {
    return number("select count(*) from delivery where done_at is null and tries > 0");
  }

  /** Age of the oldest event that somebody still waits for; 0 when nothing waits. */
  @Gauge(name = "ils_oldest_delivery_seconds", absolute = true, unit = MetricUnits.SECONDS)
  public long oldest() {
    var query =
        em.createNativeQuery(
            """
            select e.at, e.id from delivery d join event e on e.id = d.event_id
            where d.done_at is null order by d.event_id""");
    Instant at = Rows.first(query).map(row -> Utc.from(row[0])).orElse(null);
    return at == null ? 0 : Math.max(0, Duration.between(at, clock.instant()).toSeconds());
  }

  private long number(String sql) {
    return Rows.cell(em.createNativeQuery(sql), Number.class).map(Number::longValue).orElse(0L);
  }
}
