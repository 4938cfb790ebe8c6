package ils.circulation.lost;

import ils.circulation.act.Cells;
import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The claims of borrowers to have returned something; resolved, never deleted. */
@ApplicationScoped
class Claims {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject KeptRows kept;

  /** How a claim was resolved. */
  enum Resolution {
    /** It came back in somebody's hands. */
    RETURNED,
    /** It stood in the library. */
    FOUND,
    /** The borrower is believed. */
    MISSING,
    /** The borrower is not believed. */
    LOST
  }

  void add(long loan, long role, Instant at) {
    long id = ids.next();
    em.createNativeQuery(
            "insert into loan_claim (id, loan_id, role_id, claimed_at) values (?1, ?2, ?3, ?4)")
        .setParameter(1, id)
        .setParameter(2, loan)
        .setParameter(3, role)
        .setParameter(4, Utc.of(at))
        .executeUpdate();
    kept.added(KeptTable.CLAIM, id);
  }

  /** When the claim of a loan was made that is not resolved yet. */
  Optional<Instant> madeAt(long loan) {
    var query =
        em.createNativeQuery("select claimed_at from loan_claim where open_loan_id = ?1")
            .setParameter(1, loan);
    return Rows.cell(query, Object.class).map(Cells::instant);
  }

  void resolve(long loan, Resolution how, Instant at) {
    kept.changing(KeptTable.CLAIM, "open_loan_id = ?1", loan);
    em.createNativeQuery(
            "update loan_claim set resolved_at = ?2, resolution = ?3 where open_loan_id = ?1")
        .setParameter(1, loan)
        .setParameter(2, Utc.of(at))
        .setParameter(3, how.name())
        .executeUpdate();
  }

  /** How often a person has claimed, in any role. */
  long countOf(long person) {
    var query =
        em.createNativeQuery(
                """
                select count(*) from loan_claim c join borrower_role r on r.id = c.role_id
                where r.person_id = ?1""")
            .setParameter(1, person);
    return Rows.cell(query, Number.class).orElseThrow().longValue();
  }
}
