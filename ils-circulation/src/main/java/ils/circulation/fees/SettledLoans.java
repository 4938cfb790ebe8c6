package ils.circulation.fees;

import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Keeps {@code closed_at} of returned loans in step with their debts (T112). */
@ApplicationScoped
class SettledLoans {

  private static final String OF_DEBTS =
      """
      returned_at is not null
        and id in (select d.loan_id from account_line d where d.id in (%s))""";

  private static final String SQL =
      """
      update loan
      set version = version + 1, closed_at =
        if(exists (select 1 from account_line d where d.loan_id = loan.id and d.amount_minor >
             coalesce((select sum(s.amount_minor) from account_share s where s.debt_id = d.id), 0)),
           null, coalesce(closed_at, ?1))
      where\s""";

  @PersistenceContext EntityManager em;
  @Inject KeptRows kept;

  /** After something came to or went from these debts: returned loans close, or open again. */
  void update(Collection<Long> debts, Instant at) {
    if (debts.isEmpty()) {
      return;
    }
    String ids = debts.stream().map(String::valueOf).collect(Collectors.joining(","));
    String loans = OF_DEBTS.formatted(ids);
    kept.changing(KeptTable.LOAN, loans);
    em.createNativeQuery(SQL + loans).setParameter(1, Utc.of(at)).executeUpdate();
  }
}
