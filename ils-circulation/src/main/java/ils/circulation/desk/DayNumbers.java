package ils.circulation.desk;

import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** The day at one library in a few numbers; two statements over indexes. */
@ApplicationScoped
public class DayNumbers {

  @PersistenceContext EntityManager em;

  /**
   * @param lent loans made here today
   * @param returned returns of loans here today
   * @param open loans made here that are still open
   * @param overdue of those, the overdue ones
   */
  public record Numbers(long lent, long returned, long open, long overdue) {}

  /**
   * What was undone does not count.
   *
   * @param nodes the library and everything in it
   * @param midnight when the library's day began
   */
  public Numbers of(Collection<Long> nodes, Instant midnight, LocalDate today) {
    Object[] acts =
        one(
            """
            select
              coalesce(sum(kind = 'LoanOpened'), 0)
                - coalesce(sum(undone = 'LoanOpened'), 0),
              coalesce(sum(kind = 'ItemReturned' and subject_id is not null), 0)
                - coalesce(sum(undone = 'ItemReturned' and subject_id is not null), 0)
            from (
              select kind, subject_id,
                if(kind = 'ActUndone', json_value(detail, '$.eventKind'), null) undone
              from event where at >= ?1 and node_id in (?2)) e""",
            Utc.of(midnight),
            nodes);
    Object[] loans =
        one(
            """
            select count(*), coalesce(sum(due_on < ?1), 0)
            from loan where returned_at is null and lent_node_id in (?2)""",
            today,
            nodes);
    return new Numbers(Rows.id(acts[0]), Rows.id(acts[1]), Rows.id(loans[0]), Rows.id(loans[1]));
  }

  private Object[] one(String sql, Object first, Collection<Long> nodes) {
    String ids = String.join(",", nodes.stream().map(String::valueOf).toList());
    var query = em.createNativeQuery(sql.replace("?2", ids)).setParameter(1, first);
    return Rows.first(query).orElseThrow();
  }
}
