package ils.circulation.renewal;

import ils.circulation.act.Cells;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which loans have been asked to renew themselves, once for each of their due dates. */
@ApplicationScoped
public class AutoRenewals {

  private static final String CANDIDATES =
      """
      select l.id, l.due_on, l.lent_node_id, l.municipality_id, l.rule_version_id, l.situation
      from loan l
      where l.due_at > ?1 and l.due_at <= ?2 and l.id > ?3
        and l.returned_at is null and l.state = 'OPEN' and l.role_id is not null
        and not exists (
          select 1 from auto_renewal a where a.loan_id = l.id and a.due_on = l.due_on)
      order by l.id""";

  @PersistenceContext EntityManager em;

  /**
   * An open loan that is due now and has not been asked for this due date.
   *
   * @param lentNode where it was lent, by whose hours and zone it is reckoned
   * @param situation what its rules were asked with
   */
  public record Candidate(
      long loan,
      LocalDate dueOn,
      long lentNode,
      long municipality,
      long ruleVersion,
      String situation) {}

  /**
   * Loans due in a stretch of time, by id.
   *
   * @param above only loans with a greater id, to go on from the last
   */
  @Transactional
  public List<Candidate> due(Instant after, Instant upTo, long above, int most) {
    var query =
        em.createNativeQuery(CANDIDATES)
            .setParameter(1, Utc.of(after))
            .setParameter(2, Utc.of(upTo))
            .setParameter(3, above)
            .setMaxResults(most);
    return Rows.all(query).stream().map(AutoRenewals::candidate).toList();
  }

  private static Candidate candidate(Object[] row) {
    return new Candidate(
        Rows.id(row[0]),
        Cells.neededDay(row[1]),
        Rows.id(row[2]),
        Rows.id(row[3]),
        Rows.id(row[4]),
        (String) row[5]);
  }

  /**
   * Takes this due date of the loan, so that it is asked once, by whichever node is first; another
   * that tries at the same time waits for the first and then gets nothing.
   */
  boolean take(Candidate candidate, Instant at) {
    return em.createNativeQuery(
                "insert ignore into auto_renewal (loan_id, due_on, asked_at) values (?1, ?2, ?3)")
            .setParameter(1, candidate.loan())
            .setParameter(2, candidate.dueOn())
            .setParameter(3, Utc.of(at))
            .executeUpdate()
        == 1;
  }
}
