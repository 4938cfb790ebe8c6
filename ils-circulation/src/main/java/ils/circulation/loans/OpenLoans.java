package ils.circulation.loans;

import ils.circulation.act.Cells;
import ils.core.db.Rows;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's open loans with their titles, in one statement. */
@ApplicationScoped
class OpenLoans {

  private static final String SQL =
      """
      select l.id, l.item_id, l.bib_id, b.source_id, i.barcode, b.title, b.author, b.material_type,
        l.material_group, l.role_id, l.state, l.lent_on, l.lent_at, l.lent_node_id, l.due_on,
        l.due_at, l.renewals, l.unseen_renewals, l.counted, l.rule_version_id, l.situation,
        l.recalled_on is not null, i.price_minor
      from loan l join item i on i.id = l.item_id join bib b on b.id = l.bib_id
      where l.open_role_id in (select r.id from borrower_role r where r.person_id = ?1)
        and l.municipality_id = ?2
      order by l.due_at, l.id""";

  @PersistenceContext EntityManager em;

  /**
   * One open loan as the tables have it.
   *
   * @param price of the item; null for unknown
   */
  record Read(
      long loanId,
      long itemId,
      long bibId,
      String sourceId,
      String barcode,
      String title,
      @Nullable String author,
      String materialType,
      String materialGroup,
      long roleId,
      Instant lentAt,
      long lentNode,
      boolean counted,
      @Nullable Amount price,
      Renewing.Asked asked) {}

  /** Soonest due first. */
  List<Read> of(long person, long municipality) {
    var query = em.createNativeQuery(SQL).setParameter(1, person).setParameter(2, municipality);
    return Rows.all(query).stream().map(OpenLoans::read).toList();
  }

  private static Read read(Object[] row) {
    LocalDate lentOn = Cells.neededDay(row[11]);
    LocalDate dueOn = Cells.neededDay(row[14]);
    return new Read(
        Rows.id(row[0]),
        Rows.id(row[1]),
        Rows.id(row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[8],
        Rows.id(row[9]),
        Cells.instant(row[12]),
        Rows.id(row[13]),
        Cells.flag(row[18]),
        row[22] == null ? null : new Amount(Rows.id(row[22])),
        new Renewing.Asked(
            LoanState.valueOf((String) row[10]),
            lentOn,
            dueOn,
            Cells.instant(row[15]),
            Cells.number(row[16]),
            Cells.number(row[17]),
            Cells.flag(row[21]),
            Rows.id(row[13]),
            Rows.id(row[19]),
            (String) row[20]));
  }
}
