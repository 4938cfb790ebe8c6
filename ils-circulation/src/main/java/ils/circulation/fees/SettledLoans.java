package ils.circulation.fees;

import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/** Keeps {@code closed_at} of returned loans in step with their debts (T112). */
@ApplicationScoped
class SettledLoans {

  private static final String SQL =
      """
      update loan l
      set l.version = l.version + 1, l.closed_at =
        if(exists (select 1 from account_line d where d.loan_id = l.id and d.amount_minor >
             coalesce((select sum(s.amount_minor) from account_share s where s.debt_id = d.id), 0)),
           null, coalesce(l.closed_at, ?1))
      where l.returned_at is not null
        and l.id in (select d.loan_id from account_line d where d.id in (%s))""";

  @PersistenceContext EntityManager em;

  /** After something came to or went from these debts: returned loans close, or open again. */
  void update(Collection<Long> debts, Instant at) {
    if (debts.isEmpty()) {
      return;
    }
    String ids = debts.stream().map(String::valueOf).collect(Collectors.joining(","));
    em.createNativeQuery(SQL.formatted(ids)).setParameter(1, Utc.of(at)).executeUpdate();
  }
}
