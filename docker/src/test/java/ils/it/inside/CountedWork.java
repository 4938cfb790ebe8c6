package ils.it.inside;

import ils.core.db.Retried;
import ils.core.db.Rows;
import ils.core.event.About;
import ils.core.event.DomainEvent;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.request.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** A command whose effects can be counted: an event for each time it is carried out. */
@ApplicationScoped
public class CountedWork {

  @PersistenceContext EntityManager em;
  @Inject Requests requests;
  @Inject EventLog events;

  public record Answer(long event) {}

  public record TestCounted(String note) implements DomainEvent {}

  @Retried
  @Transactional
  public Answer count(Occasion occasion) {
    return requests.once(
        occasion,
        Answer.class,
        () -> new Answer(events.add(occasion, new TestCounted("x"), About.NOTHING)));
  }

  @Transactional
  public int rows(Occasion occasion) {
    var query =
        em.createNativeQuery("select count(*) from event where request_id = ?1")
            .setParameter(1, occasion.requestId());
    return Rows.cell(query, Number.class).orElseThrow().intValue();
  }
}
