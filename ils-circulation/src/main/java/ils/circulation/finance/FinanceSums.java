package ils.circulation.finance;

import ils.circulation.finance.FinanceRow.Section;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;

/** Sums over the ledger, by owner, place, kind and method. */
@ApplicationScoped
public class FinanceSums {

  private static final String POSTED =
      """
      select l.owner_node_id, l.node_id, l.kind, coalesce(l.method, ''), count(*),
        sum(l.amount_minor)
      from account_line l
      where l.municipality_id = ?1 and l.posted_at >= ?2 and l.posted_at < ?3
      group by 1, 2, 3, 4""";

  private static final String SETTLED =
      """
      select d.owner_node_id, c.node_id, c.kind, coalesce(c.method, ''), count(*),
        sum(s.amount_minor)
      from account_share s
      join account_line c on c.id = s.credit_id
      join account_line d on d.id = s.debt_id
      where s.municipality_id = ?1 and s.posted_at >= ?2 and s.posted_at < ?3
        and d.kind not in ('REFUND', 'COLLECTION_BACK', 'REVERSAL')
      group by 1, 2, 3, 4""";

  @PersistenceContext EntityManager em;

  /**
   * The rows of one section.
   *
   * @param until not included
   * @param library the code of the library that a node belongs to
   */
  List<FinanceRow> of(
      Section section,
      long municipality,
      Instant from,
      Instant until,
      LongFunction<String> library) {
    var query =
        em.createNativeQuery(section == Section.POSTED ? POSTED : SETTLED)
            .setParameter(1, municipality)
            .setParameter(2, Utc.of(from))
            .setParameter(3, Utc.of(until));
    return Rows.all(query).stream().map(row -> row(section, row, library)).toList();
  }

  private static FinanceRow row(Section section, Object[] row, LongFunction<String> library) {
    return new FinanceRow(
        section,
        library.apply(Rows.id(row[0])),
        library.apply(Rows.id(row[1])),
        (String) row[2],
        (String) row[3],
        Rows.id(row[4]),
        new Amount(Rows.id(row[5])));
  }
}
