package ils.circulation.lost;

import ils.circulation.act.Cells;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** The open loans whose due date has passed, page by page. */
@ApplicationScoped
class OverdueLoans {

  private static final int PAGE = 500;

  private static final String SQL =
      """
      select l.id, l.due_on, l.lent_node_id, l.rule_version_id, l.situation,
        l.recalled_on is not null
      from loan l
      where l.state = 'OPEN' and l.due_on < ?1 and (l.due_on > ?2 or (l.due_on = ?2 and l.id > ?3))
      order by l.due_on, l.id""";

  @PersistenceContext EntityManager em;

  /** What tells whether a loan is lost by its age. */
  record Row(
      long loan,
      LocalDate dueOn,
      long lentNode,
      long ruleVersion,
      String situation,
      boolean recalled) {

    /** Before all others. */
    static final Row FIRST = new Row(0, LocalDate.of(1900, 1, 1), 0, 0, "", false);
  }

  /** The next page after a row, longest overdue first; empty at the end. */
  @Transactional
  public List<Row> after(Row last, LocalDate dueBefore) {
    var query =
        em.createNativeQuery(SQL)
            .setParameter(1, dueBefore)
            .setParameter(2, last.dueOn())
            .setParameter(3, last.loan())
            .setMaxResults(PAGE);
    return Rows.all(query).stream()
        .map(
            row ->
                new Row(
                    Rows.id(row[0]),
                    Cells.neededDay(row[1]),
                    Rows.id(row[2]),
                    Rows.id(row[3]),
                    (String) row[4],
                    Cells.flag(row[5])))
        .toList();
  }
}
