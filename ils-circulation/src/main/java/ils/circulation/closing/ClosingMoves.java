package ils.circulation.closing;

import ils.circulation.act.Cells;
import ils.circulation.closing.ClosingPlan.ArisenFee;
import ils.circulation.closing.ClosingPlan.DueDay;
import ils.circulation.closing.LibraryPlan.Stretch;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;

/** The loans and fees that a closing concerns; a handful of statements, however many there are. */
@ApplicationScoped
class ClosingMoves {

  /** A day at the end of the range of instants, for zones and for loans due after midnight. */
  private static final int MARGIN_DAYS = 1;

  private static final String DUE =
      """
      l.due_at >= ?1 and l.due_at < ?2 and l.due_on between ?3 and ?4
        and l.lent_node_id in (%s)""";

  @PersistenceContext EntityManager em;

  /** How many open loans are due on each closed day. */
  List<DueDay> due(Stretch stretch, List<Long> nodes) {
    String sql =
        "select l.due_on, count(*) from loan l where l.returned_at is null and l.state = 'OPEN' and "
            + in(nodes)
            + " group by l.due_on order by l.due_on";
    return Rows.all(bound(sql, stretch)).stream()
        .map(row -> new DueDay(Cells.neededDay(row[0]), Cells.number(row[1])))
        .toList();
  }

  /** Late fees of loans due on closed days that came back by the day it opens again. */
  List<ArisenFee> fees(Stretch stretch, List<Long> nodes) {
    String sql =
        """
        select a.id, a.role_id, a.loan_id, a.amount_minor
        from loan l join account_line a on a.loan_id = l.id and a.kind = 'LATE_FEE'
        where l.returned_on <= ?5
          and not exists (
            select 1 from account_line v where v.corrects_id = a.id and v.kind in ('VOID', 'REVERSAL'))
          and\s"""
            + in(nodes)
            + " order by a.id";
    return Rows.all(bound(sql, stretch).setParameter(5, stretch.reopensOn())).stream()
        .map(
            row ->
                new ArisenFee(
                    Rows.id(row[0]), Rows.id(row[1]), Rows.id(row[2]), new Amount(Rows.id(row[3]))))
        .toList();
  }

  /** Notes which loans move, with both dates, and moves them; returns how many. */
  int move(long closing, List<Stretch> stretches, List<Long> nodes) {
    String note =
        """
        insert into closing_move (closing_id, loan_id, due_at_before, due_on_before,
          due_at_after, due_on_after)
        select ?5, l.id, l.due_at, l.due_on, ?6, ?7 from loan l
        where l.returned_at is null and l.state = 'OPEN' and\s"""
            + in(nodes)
            + " for update";
    int noted = 0;
    for (Stretch stretch : stretches) {
      noted +=
          bound(note, stretch)
              .setParameter(5, closing)
              .setParameter(6, Utc.of(stretch.newDueAt()))
              .setParameter(7, stretch.reopensOn())
              .executeUpdate();
    }
    em.createNativeQuery(
            """
            update loan l join closing_move m on m.loan_id = l.id
            set l.due_at = m.due_at_after, l.due_on = m.due_on_after, l.version = l.version + 1
            where m.closing_id = ?1 and l.due_at = m.due_at_before""")
        .setParameter(1, closing)
        .executeUpdate();
    return noted;
  }

  /** Gives open loans their old dates back, unless they have changed since; returns how many. */
  int moveBack(long closing) {
    return em.createNativeQuery(
            """
            update loan l join closing_move m on m.loan_id = l.id
            set l.due_at = m.due_at_before, l.due_on = m.due_on_before, l.version = l.version + 1
            where m.closing_id = ?1 and l.returned_at is null and l.due_at = m.due_at_after""")
        .setParameter(1, closing)
        .executeUpdate();
  }

  private static String in(List<Long> nodes) {
    return DUE.formatted(nodes.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  private Query bound(String sql, Stretch stretch) {
    return em.createNativeQuery(sql)
        .setParameter(1, stretch.from().minusDays(MARGIN_DAYS).atStartOfDay())
        .setParameter(2, stretch.to().plusDays(1L + MARGIN_DAYS).atStartOfDay())
        .setParameter(3, stretch.from())
        .setParameter(4, stretch.to());
  }
}
