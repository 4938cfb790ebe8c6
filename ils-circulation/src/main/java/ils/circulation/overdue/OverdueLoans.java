package ils.circulation.overdue;

import ils.circulation.loans.LoanState;
import ils.core.db.Rows;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Loans made at a library whose day is past, the longest overdue first; one statement. */
@ApplicationScoped
class OverdueLoans {

  /** More are not shown at once; a narrower question shows the rest. */
  static final int MOST = 300;

  private static final String SQL =
      """
      select l.id, i.barcode, b.title, i.location, i.call_number, l.due_on, l.state, l.role_id,
        concat(p.given_name, ' ', p.family_name)
      from loan l join item i on i.id = l.item_id join bib b on b.id = i.bib_id
        join person p on p.id = l.person_id
      where l.lent_node_id in (%s) and l.returned_at is null and l.due_on <= ?1
      order by l.due_on, l.id""";

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;

  /**
   * @param days at least so many days late, from 1
   */
  List<OverdueRow> at(long library, LocalDate today, int days) {
    String nodes =
        organisation.tree().within(library).stream()
            .map(OrgNode::id)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    var query =
        em.createNativeQuery(SQL.formatted(nodes))
            .setParameter(1, today.minusDays(days))
            .setMaxResults(MOST);
    return Rows.all(query).stream().map(row -> row(row, today)).toList();
  }

  private static OverdueRow row(Object[] row, LocalDate today) {
    LocalDate due =
        row[5] instanceof Date day ? day.toLocalDate() : LocalDate.parse(String.valueOf(row[5]));
    return new OverdueRow(
        Rows.id(row[0]),
        String.valueOf(row[1]),
        String.valueOf(row[2]),
        (String) row[3],
        (String) row[4],
        due,
        ChronoUnit.DAYS.between(due, today),
        LoanState.valueOf(String.valueOf(row[6])),
        Rows.id(row[7]),
        String.valueOf(row[8]));
  }
}
