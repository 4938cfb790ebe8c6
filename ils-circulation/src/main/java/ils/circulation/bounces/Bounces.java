package ils.circulation.bounces;

import ils.core.db.Utc;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The mails that came back, on record. */
@ApplicationScoped
class Bounces {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /** Puts a mail on record before it is acted on; false if it is there already. */
  boolean add(byte[] hash, Instant at) {
    return em.createNativeQuery(
                """
                insert ignore into bounce (id, source_hash, received_at, outcome)
                values (?1, ?2, ?3, 'READ')""")
            .setParameter(1, ids.next())
            .setParameter(2, hash)
            .setParameter(3, Utc.of(at))
            .executeUpdate()
        == 1;
  }

  void became(byte[] hash, BounceOutcome outcome, ReadBounce.Bounce bounce) {
    em.createNativeQuery(
            "update bounce set outcome = ?2, message_id = ?3, status = ?4 where source_hash = ?1")
        .setParameter(1, hash)
        .setParameter(2, outcome.name())
        .setParameter(3, bounce.message())
        .setParameter(4, bounce.status())
        .executeUpdate();
  }

  int forget(Instant before) {
    return em.createNativeQuery("delete from bounce where received_at < ?1 limit 1000")
        .setParameter(1, Utc.of(before))
        .executeUpdate();
  }
}
