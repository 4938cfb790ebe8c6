package ils.circulation.wording;

import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Adds versions of wordings; none is ever changed. */
@ApplicationScoped
class WordingVersions {

  private static final String ADD =
      """
      insert ignore into notice_wording (id, node_id, kind, medium, language, version, subject,
        body, created_at, created_by)
      select ?1, ?2, ?3, ?4, ?5, ?6 + 1, ?7, ?8, ?9, ?10 from dual
      where ?6 = (select coalesce(max(version), 0) from notice_wording
        where node_id = ?2 and kind = ?3 and medium = ?4 and language = ?5)""";

  @PersistenceContext EntityManager em;

  /** False if the node has got another version than the one that was seen. */
  boolean add(long id, SaveWording.Wish wish, Instant at, long by) {
    WordingKey key = wish.key().kept();
    return em.createNativeQuery(ADD)
            .setParameter(1, id)
            .setParameter(2, wish.node())
            .setParameter(3, key.kind().name())
            .setParameter(4, key.medium().name())
            .setParameter(5, key.language())
            .setParameter(6, wish.seen())
            .setParameter(7, wish.subject().strip())
            .setParameter(8, wish.body())
            .setParameter(9, Utc.of(at))
            .setParameter(10, by)
            .executeUpdate()
        == 1;
  }
}
