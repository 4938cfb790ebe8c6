package ils.opac.fbs.fees;

import ils.circulation.fees.LineKind;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;

/** What one patron owes, from the ledger. */
@ApplicationScoped
public class FeeLines {

  @PersistenceContext EntityManager em;

  /** All debts of the person's roles, settled ones too, oldest first. */
  List<FeeLine> of(long person) {
    var query =
        em.createNativeQuery(
                """
                select a.id, a.kind, a.posted_at,
                  a.amount_minor - coalesce(
                    (select sum(s.amount_minor) from account_share s where s.debt_id = a.id), 0),
                  l.bib_id, i.barcode, i.material_group
                from borrower_role r
                join account_line a on a.role_id = r.id
                left join loan l on l.id = a.loan_id
                left join item i on i.id = l.item_id
                where r.person_id = ?1
                  and a.kind in ('LATE_FEE', 'REPLACEMENT', 'PROCESSING', 'DAMAGE')
                order by a.posted_at, a.id""")
            .setParameter(1, person);
    return Rows.all(query).stream().map(FeeLines::line).toList();
  }

  private static FeeLine line(Object[] row) {
    var material =
        row[4] == null || row[5] == null
            ? null
            : new FeeLine.Material(Rows.id(row[4]), (String) row[5], (String) row[6]);
    return new FeeLine(
        Rows.id(row[0]),
        LineKind.valueOf((String) row[1]),
        Rows.id(row[3]),
        Objects.requireNonNull(Utc.from(row[2])),
        material);
  }
}
