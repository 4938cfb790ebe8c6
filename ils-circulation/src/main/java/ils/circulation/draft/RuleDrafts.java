package ils.circulation.draft;

import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The drafts on record. */
@ApplicationScoped
class RuleDrafts {

  private static final String SELECT =
      """
      select d.id, d.node_id, d.based_on, d.text, d.version, d.changed_at,
        coalesce(s.display_name, '') from rule_draft d
        left join staff_user s on s.id = d.changed_by
      """;

  @PersistenceContext EntityManager em;

  /** All drafts, the one changed last first. */
  List<RuleDraft> all() {
    var query = em.createNativeQuery(SELECT + " order by d.changed_at desc, d.id");
    return Rows.all(query).stream().map(RuleDrafts::draft).toList();
  }

  Optional<RuleDraft> find(long id) {
    var query = em.createNativeQuery(SELECT + " where d.id = ?1").setParameter(1, id);
    return Rows.first(query).map(RuleDrafts::draft);
  }

  private static RuleDraft draft(@Nullable Object[] row) {
    return new RuleDraft(
        Rows.id(Objects.requireNonNull(row[0])),
        Rows.id(Objects.requireNonNull(row[1])),
        Rows.id(Objects.requireNonNull(row[2])),
        (String) Objects.requireNonNull(row[3]),
        Math.toIntExact(Rows.id(Objects.requireNonNull(row[4]))),
        Objects.requireNonNull(Utc.from(row[5])),
        (String) Objects.requireNonNull(row[6]));
  }

  /** A new draft, to be stored. */
  record Begun(long id, long node, long basedOn, String text) {}

  void add(Begun draft, Instant now, long actor) {
    em.createNativeQuery(
            """
            insert into rule_draft (id, node_id, based_on, text, version, created_at, changed_at,
              changed_by) values (?1, ?2, ?3, ?4, 1, ?5, ?5, ?6)""")
        .setParameter(1, draft.id())
        .setParameter(2, draft.node())
        .setParameter(3, draft.basedOn())
        .setParameter(4, draft.text())
        .setParameter(5, Utc.of(now))
        .setParameter(6, actor)
        .executeUpdate();
  }

  /**
   * @return false if somebody has saved or removed it since this version was seen
   */
  boolean save(RuleDraft seen, String text, Instant now, long actor) {
    return em.createNativeQuery(
                """
                update rule_draft set text = ?3, version = version + 1, changed_at = ?4,
                  changed_by = ?5 where id = ?1 and version = ?2""")
            .setParameter(1, seen.id())
            .setParameter(2, seen.version())
            .setParameter(3, text)
            .setParameter(4, Utc.of(now))
            .setParameter(5, actor)
            .executeUpdate()
        == 1;
  }

  /**
   * @return false if somebody has saved or removed it since this version was seen
   */
  boolean remove(long id, int seenVersion) {
    return em.createNativeQuery("delete from rule_draft where id = ?1 and version = ?2")
            .setParameter(1, id)
            .setParameter(2, seenVersion)
            .executeUpdate()
        == 1;
  }
}
