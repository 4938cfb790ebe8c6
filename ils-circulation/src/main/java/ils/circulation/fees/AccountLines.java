package ils.circulation.fees;

import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The ledger: lines are added and never changed. */
@ApplicationScoped
public class AccountLines {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /**
   * Writes a debt down, in the transaction of its cause.
   *
   * @return false if the role has been charged under this key before; then nothing is written
   */
  public boolean charge(Charge charge, Instant at, long actor) {
    if (charge.amount().minorUnits() <= 0) {
      throw new IllegalArgumentException("a debt is above zero: " + charge.amount());
    }
    return em.createNativeQuery(
                """
                insert ignore into account_line (id, municipality_id, person_id, role_id, loan_id,
                  kind, amount_minor, calculation, once_key, node_id, posted_at, posted_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)""")
            .setParameter(1, ids.next())
            .setParameter(2, charge.municipality())
            .setParameter(3, charge.person())
            .setParameter(4, charge.role())
            .setParameter(5, charge.loan())
            .setParameter(6, charge.kind().name())
            .setParameter(7, charge.amount().minorUnits())
            .setParameter(8, charge.calculation())
            .setParameter(9, charge.once())
            .setParameter(10, charge.node())
            .setParameter(11, Utc.of(at))
            .setParameter(12, actor)
            .executeUpdate()
        == 1;
  }

  /** What a role owes; the sum of its lines. */
  public Amount balance(long role) {
    Object sum =
        em.createNativeQuery(
                "select coalesce(sum(amount_minor), 0) from account_line where role_id = ?1")
            .setParameter(1, role)
            .getSingleResult();
    return new Amount(((Number) sum).longValue());
  }
}
