package ils.circulation.rulebook;

import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The rule set versions on record; added, never changed. */
@ApplicationScoped
public class RuleVersions {

  @PersistenceContext EntityManager em;

  /** One version to be stored. */
  record Draft(long id, long node, Instant startsAt, String name, String text, long author) {}

  /**
   * One version as stored.
   *
   * @param node where it counts; 0 for the set that ships with the product, which counts everywhere
   * @param text as saved, remarks included
   */
  public record Stored(long id, long node, Instant startsAt, String name, String text) {}

  Optional<Stored> find(long id) {
    var query =
        em.createNativeQuery(
                "select id, node_id, starts_at, name, text from rule_set_version where id = ?1")
            .setParameter(1, id);
    return Rows.first(query)
        .map(
            row ->
                new Stored(
                    Rows.id(row[0]),
                    Rows.id(row[1]),
                    Objects.requireNonNull(Utc.from(row[2])),
                    (String) row[3],
                    (String) row[4]));
  }

  boolean isTaken(long node, Instant startsAt) {
    var query =
        em.createNativeQuery(
                "select id from rule_set_version where node_id = ?1 and starts_at = ?2")
            .setParameter(1, node)
            .setParameter(2, Utc.of(startsAt));
    return Rows.cell(query, Number.class).isPresent();
  }

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
