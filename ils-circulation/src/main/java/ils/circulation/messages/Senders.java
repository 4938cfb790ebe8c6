package ils.circulation.messages;

import ils.core.db.Retried;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The server processes that send messages, and which of them live. A process that is killed cannot
 * say so; its messages are another's once it has given no sign for {@link #SILENCE}.
 *
 * <p>One that was only held up, by a snapshot of its machine for instance, finds that its messages
 * are not its own any more, and sends none of those it has not begun with.
 */
@ApplicationScoped
public class Senders {

  /** Six signs of life, and much more than the clocks of the nodes may differ. */
  static final Duration SILENCE = Duration.ofMinutes(1);

  private static final Duration FORGOTTEN = Duration.ofDays(7);

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;

  private long own;

  @PostConstruct
  void live() {
    own = ids.next();
  }

  /** This process, for as long as it lives. */
  long own() {
    return own;
  }

  /** This process lives. To be called much more often than {@link #SILENCE}. */
  @Retried
  @Transactional
  public void giveSign() {
    em.createNativeQuery(
            """
            insert into message_sender (id, seen_at) values (?1, ?2)
            on duplicate key update seen_at = ?2""")
        .setParameter(1, own)
        .setParameter(2, Utc.of(clock.instant()))
        .executeUpdate();
  }

  /** Lets go of what dead processes had taken; returns how many messages that were. */
  @Retried
  @Transactional
  public int releaseDead() {
    List<Long> orphans = orphans();
    if (orphans.isEmpty()) {
      return 0;
    }
    String list = orphans.stream().map(String::valueOf).collect(Collectors.joining(","));
    return em.createNativeQuery(
            """
            update message set due_at = ?2, sender_id = null
            where id in (%s) and state = 'SENDING' and not exists (
              select 1 from message_sender s where s.id = message.sender_id and s.seen_at >= ?1)"""
                .formatted(list))
        .setParameter(1, Utc.of(clock.instant().minus(SILENCE)))
        .setParameter(2, Utc.of(clock.instant()))
        .executeUpdate();
  }

  /** Read without a lock: there are next to never any. */
  private List<Long> orphans() {
    var query =
        em.createNativeQuery(
                """
                select m.id from message m left join message_sender s on s.id = m.sender_id
                where m.sender_id is not null and m.state = 'SENDING'
                  and (s.id is null or s.seen_at < ?1)""")
            .setParameter(1, Utc.of(clock.instant().minus(SILENCE)));
    List<?> found = query.getResultList();
    return found.stream().<Long>map(Rows::id).toList();
  }

  /** Processes that are long gone. */
  @Transactional
  public void forget() {
    em.createNativeQuery("delete from message_sender where seen_at < ?1")
        .setParameter(1, Utc.of(clock.instant().minus(FORGOTTEN)))
        .executeUpdate();
  }
}
