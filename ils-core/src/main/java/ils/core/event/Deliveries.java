package ils.core.event;

import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be told to a listener, once per installation. Rows are taken locked, and those that
 * another node has are passed over: whoever takes an event does its work and says {@link #done} in
 * one transaction, so that it is done once or not at all.
 *
 * <p>An event that commits late is simply found later, for its row commits with it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Deliveries {

  private static final String TAKE =
      """
      select e.id, e.at, e.kind, e.channel, e.actor_kind, e.node_id, e.person_id, e.subject_id,
        e.detail, d.tries
      from delivery d join event e on e.id = d.event_id
      where d.listener = ?1 and d.done_at is null and d.next_try_at <= ?2
      order by d.next_try_at, d.event_id
      for update skip locked""";

  @PersistenceContext EntityManager em;

  /**
   * An event with all that a listener may ask of it.
   *
   * @param tries how often it was tried before and failed
   */
  public record Taken(
      long id,
      Instant at,
      String kind,
      Channel channel,
      Actor.Kind actor,
      @Nullable Long nodeId,
      @Nullable Long personId,
      @Nullable Long subjectId,
      String detail,
      int tries) {}

  /** Events that wait for the listener now, the oldest first, locked until the transaction ends. */
  public List<Taken> take(String listener, Instant now, int most) {
    var query =
        em.createNativeQuery(TAKE.replace("for update", "limit " + most + " for update"))
            .setParameter(1, listener)
            .setParameter(2, Utc.of(now));
    return Rows.all(query).stream().map(Deliveries::taken).toList();
  }

  private static Taken taken(@Nullable Object[] row) {
    return new Taken(
        Rows.id(Objects.requireNonNull(row[0])),
        Objects.requireNonNull(Utc.from(row[1])),
        String.valueOf(row[2]),
        Channel.valueOf(String.valueOf(row[3])),
        Actor.Kind.valueOf(String.valueOf(row[4])),
        number(row[5]),
        number(row[6]),
        number(row[7]),
        row[8] == null ? "{}" : String.valueOf(row[8]),
        Math.toIntExact(Rows.id(Objects.requireNonNull(row[9]))));
  }

  private static @Nullable Long number(@Nullable Object cell) {
    return cell == null ? null : Rows.id(cell);
  }

  public void done(String listener, long event, Instant at) {
    em.createNativeQuery("update delivery set done_at = ?3 where listener = ?1 and event_id = ?2")
        .setParameter(1, listener)
        .setParameter(2, event)
        .setParameter(3, Utc.of(at))
        .executeUpdate();
  }

  /** These events were taken back before the listener heard of them: it never will. */
  public void drop(String listener, Collection<Long> events, Instant at) {
    for (long event : events) {
      em.createNativeQuery(
              """
              update delivery set done_at = ?3
              where listener = ?1 and event_id = ?2 and done_at is null""")
          .setParameter(1, listener)
          .setParameter(2, event)
          .setParameter(3, Utc.of(at))
          .executeUpdate();
    }
  }

  /**
   * It did not go well and is tried again later.
   *
   * @param error without personal data; cut at 500 characters
   */
  public void failed(String listener, long event, Instant nextTry, String error) {
    em.createNativeQuery(
            """
            update delivery set tries = tries + 1, next_try_at = ?3, last_error = ?4
            where listener = ?1 and event_id = ?2""")
        .setParameter(1, listener)
        .setParameter(2, event)
        .setParameter(3, Utc.of(nextTry))
        .setParameter(4, error.substring(0, Math.min(500, error.length())))
        .executeUpdate();
  }

  /** Forgets what was done before an instant, a thousand rows at a time; returns how many. */
  public int forget(String listener, Instant before) {
    return em.createNativeQuery(
            "delete from delivery where listener = ?1 and done_at < ?2 limit 1000")
        .setParameter(1, listener)
        .setParameter(2, Utc.of(before))
        .executeUpdate();
  }
}
