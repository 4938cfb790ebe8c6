package ils.circulation.fees;

import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps {@code closed_at} of returned loans in step with their debts (T112). */
@ApplicationScoped
class SettledLoans {

  /** Asked for first: before 11.1 MariaDB reads a whole table whose update names a subquery. */
  private static final String OF_DEBTS =
      """
      select distinct l.id from account_line d join loan l on l.id = d.loan_id
      where d.id in (%s) and l.returned_at is not null""";

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
    var asked = em.createNativeQuery(OF_DEBTS.formatted(list(debts)));
    List<Long> loans = Rows.ids(asked);
    if (loans.isEmpty()) {
      return;
    }
    String these = "id in (" + list(loans) + ")";
    kept.changing(KeptTable.LOAN, these);
    em.createNativeQuery(SQL + these).setParameter(1, Utc.of(at)).executeUpdate();
  }

  private static String list(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
