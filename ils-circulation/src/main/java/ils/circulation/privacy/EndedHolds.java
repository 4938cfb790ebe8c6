package ils.circulation.privacy;

import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Holds that were fulfilled, cancelled or expired. */
@ApplicationScoped
class EndedHolds {

  private static final String CUT =
      """
      update hold set person_id = null, role_id = null, version = version + 1
      where role_id is not null and municipality_id = ?1 and closed_at < ?2
      limit ?3""";

  @PersistenceContext EntityManager em;

  /** Some that ended before a moment are nobody's now; how many. */
  int forget(Instant moment, long municipality, int most) {
    return em.createNativeQuery(CUT)
        .setParameter(1, municipality)
        .setParameter(2, Utc.of(moment))
        .setParameter(3, most)
        .executeUpdate();
  }
}
