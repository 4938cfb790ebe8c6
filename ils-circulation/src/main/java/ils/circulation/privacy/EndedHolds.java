package ils.circulation.privacy;

import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Holds that were fulfilled, cancelled or expired. */
@ApplicationScoped
class EndedHolds {

  private static final String FOUND =
      """
      select id, role_id from hold
      where role_id is not null and municipality_id = ?1 and closed_at < ?2""";

  private static final String CUT =
      """
      update hold set person_id = null, role_id = null, situation = null, version = version + 1
      where closed_at is not null and id in (%s)""";

  @PersistenceContext EntityManager em;

  /** Some that ended before a moment and are still somebody's. */
  List<Long> before(Instant moment, long municipality, int most) {
    var query =
        em.createNativeQuery(FOUND)
            .setParameter(1, municipality)
            .setParameter(2, Utc.of(moment))
            .setMaxResults(most);
    return Rows.all(query).stream().map(row -> Rows.id(row[0])).toList();
  }

  /** They are nobody's now. */
  void forget(List<Long> holds) {
    String ids = holds.stream().map(String::valueOf).collect(Collectors.joining(","));
    em.createNativeQuery(CUT.formatted(ids)).executeUpdate();
  }
}
