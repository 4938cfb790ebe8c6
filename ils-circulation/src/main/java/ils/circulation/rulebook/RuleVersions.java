package ils.circulation.rulebook;

import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The rule set versions on record; added, never changed. */
@ApplicationScoped
class RuleVersions {

  @PersistenceContext EntityManager em;

  /** One version to be stored. */
  record Draft(long id, long node, Instant startsAt, String name, String text, long author) {}

  void add(Draft draft, Instant now) {
    em.createNativeQuery(
            """
            insert into rule_set_version (id, node_id, starts_at, name, text, created_at, created_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
        .setParameter(1, draft.id())
        .setParameter(2, draft.node())
        .setParameter(3, Utc.of(draft.startsAt()))
        .setParameter(4, draft.name())
        .setParameter(5, draft.text())
        .setParameter(6, Utc.of(now))
        .setParameter(7, draft.author())
        .executeUpdate();
  }
}
