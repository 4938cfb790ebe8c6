package ils.circulation.lost;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Guardians who can be billed for a child's lost items. */
@ApplicationScoped
class Guardians {

  @PersistenceContext EntityManager em;

  /** The account of a guardian: an open role of the first one on record; empty if there is none. */
  OptionalLong accountFor(@Nullable Long child, LocalDate today) {
    var query =
        em.createNativeQuery(
                """
                select r.id from relation g
                join borrower_role r on r.person_id = g.person_id and r.closed_at is null
                where g.other_id = ?1 and g.kind = 'GUARDIAN' and g.starts_on <= ?2
                  and (g.ends_on is null or g.ends_on >= ?2) and r.kind = 'CITIZEN'
                order by g.id, r.id""")
            .setParameter(1, child == null ? 0L : child)
            .setParameter(2, today);
    return Rows.cell(query, Number.class)
        .map(role -> OptionalLong.of(role.longValue()))
        .orElseGet(OptionalLong::empty);
  }
}
