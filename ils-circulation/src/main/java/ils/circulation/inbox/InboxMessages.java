package ils.circulation.inbox;

import ils.circulation.act.Cells;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person's own messages, with what was read. Whose they are is the caller's to make sure: a
 * person sees none but their own.
 */
@ApplicationScoped
public class InboxMessages {

  /** Most messages in a list. */
  public static final int MOST = 100;

  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  /** The latest first. */
  @Transactional
  public List<InboxMessage> of(long person) {
    var query =
        em.createNativeQuery(
                """
                select id, sent_at, subject, body, read_at from message
                where person_id = ?1 and medium = 'INBOX' and state = 'SENT'
                order by id desc""")
            .setParameter(1, person)
            .setMaxResults(MOST);
    return Rows.all(query).stream().map(InboxMessages::message).toList();
  }

  private static InboxMessage message(@Nullable Object[] row) {
    return new InboxMessage(
        Rows.id(Objects.requireNonNull(row[0])),
        Cells.instant(Objects.requireNonNull(row[1])),
        String.valueOf(row[2]),
        String.valueOf(row[3]),
        Utc.from(row[4]));
  }

  /**
   * The person has read a message, or has not after all.
   *
   * @return false if the person has no such message
   */
  @Transactional
  public boolean mark(long person, long message, boolean read) {
    return em.createNativeQuery(
                """
                update message set read_at = if(?3, coalesce(read_at, ?4), null)
                where id = ?1 and person_id = ?2 and medium = 'INBOX' and state = 'SENT'""")
            .setParameter(1, message)
            .setParameter(2, person)
            .setParameter(3, read)
            .setParameter(4, Utc.of(clock.instant()))
            .executeUpdate()
        == 1;
  }
}
