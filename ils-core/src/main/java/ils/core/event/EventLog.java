package ils.core.event;

import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Writes down what happened, in the transaction in which it happened: the event, and a delivery row
 * for each listener that wants to hear of it. Nothing is sent from here.
 */
@ApplicationScoped
public class EventLog {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;
  @Inject @Any Instance<EventListener> listeners;

  /** Logs the event and returns its id. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long add(Occasion occasion, DomainEvent what, About about) {
    return add(occasion, what, event(occasion, what, about));
  }

  /**
   * Logs an event that takes another one back; both stay in the log for ever.
   *
   * @param undone the id of the event that is taken back
   * @param about what that one was about
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long addUndoing(long undone, Occasion occasion, DomainEvent what, About about) {
    return add(occasion, what, event(occasion, what, about).undoing(undone));
  }

  private Event event(Occasion occasion, DomainEvent what, About about) {
    return new Event(ids.next(), clock.instant(), occasion, what, about, Json.write(what));
  }

  private long add(Occasion occasion, DomainEvent what, Event event) {
    em.persist(event);
    for (EventListener listener : listeners) {
      if (listener.wants(occasion, what)) {
        deliver(listener, event.id(), event.at());
      }
    }
    return event.id();
  }

  private void deliver(EventListener listener, long event, Instant at) {
    em.createNativeQuery(
            "insert into delivery (listener, event_id, next_try_at) values (?1, ?2, ?3)")
        .setParameter(1, listener.name())
        .setParameter(2, event)
        .setParameter(3, Utc.of(at))
        .executeUpdate();
  }
}
