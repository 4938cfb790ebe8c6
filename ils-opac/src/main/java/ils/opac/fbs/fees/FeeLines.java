package ils.opac.fbs.fees;

import ils.circulation.fees.LineKind;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;

/** The ledger's lines of one patron. */
@ApplicationScoped
public class FeeLines {

  @PersistenceContext EntityManager em;

  /** All lines of the person's roles, oldest first. */
  List<FeeLine> of(long person) {
    var query =
        em.createNativeQuery(
                """
                select a.id, a.role_id, a.kind, a.amount_minor, a.corrects_id, a.posted_at,
                  l.bib_id, i.barcode, i.material_group
                from borrower_role r
                join account_line a on a.role_id = r.id
                left join loan l on l.id = a.loan_id
                left join item i on i.id = l.item_id
                where r.person_id = ?1 order by a.posted_at, a.id""")
            .setParameter(1, person);
    return Rows.all(query).stream().map(FeeLines::line).toList();
  }

  private static FeeLine line(Object[] row) {
    var material =
        row[6] == null || row[7] == null
            ? null
            : new FeeLine.Material(Rows.id(row[6]), (String) row[7], (String) row[8]);
    return new FeeLine(
        Rows.id(row[0]),
        Rows.id(row[1]),
        LineKind.valueOf((String) row[2]),
        Rows.id(row[3]),
        row[4] == null ? null : Rows.id(row[4]),
        Objects.requireNonNull(Utc.from(row[5])),
        material);
  }
}
