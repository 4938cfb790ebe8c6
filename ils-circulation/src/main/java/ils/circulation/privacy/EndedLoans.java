package ils.circulation.privacy;

import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Loans that have ended and for which nothing is owed, and the cut between them and people. */
@ApplicationScoped
class EndedLoans {

  /** Nobody's id is as low. */
  static final long NOBODY = Long.MIN_VALUE;

  private static final String FOUND =
      """
      select l.id, l.person_id from loan l
      where l.person_id >= ?1 and l.municipality_id = ?2 and l.closed_at < ?3
        and not exists (select 1 from loan_claim c where c.loan_id = l.id
          and (c.resolved_at is null or c.resolved_at >= ?4))
      order by l.person_id, l.lent_at""";

  /** What statistics count by stays: as many loans of each sort of borrower as before (T231). */
  private static final String CUT =
      """
      update loan l
      join borrower_role r on r.id = l.role_id
      join person p on p.id = l.person_id
      set l.borrower_kind = r.kind, l.borrower_category = r.category, l.borrower_node_id = r.node_id,
        l.borrower_age = case
          when p.born_on is null then null
          when timestampdiff(year, p.born_on, l.lent_on) < 6 then '0-5'
          when timestampdiff(year, p.born_on, l.lent_on) < 13 then '6-12'
          when timestampdiff(year, p.born_on, l.lent_on) < 18 then '13-17'
          when timestampdiff(year, p.born_on, l.lent_on) < 30 then '18-29'
          when timestampdiff(year, p.born_on, l.lent_on) < 65 then '30-64'
          else '65-' end,
        l.person_id = null, l.role_id = null, l.situation = '', l.version = l.version + 1
      where l.closed_at is not null and l.id in (%s)""";

  /** A line tells what was owed and paid; which book it was for nobody needs any more. */
  private static final String FREE_LINES =
      """
      update account_line a join loan l on l.id = a.loan_id
      set a.loan_id = null, a.once_key = null
      where l.person_id is null and l.id in (%s)""";

  private static final String DROP_CLAIMS =
      """
      delete c from loan_claim c join loan l on l.id = c.loan_id
      where l.person_id is null and l.id in (%s)""";

  /** So long a claim counts against who made it, and its loan is remembered. */
  private static final Duration CLAIMS_COUNT = Duration.ofDays(365);

  @PersistenceContext EntityManager em;

  /** A loan of somebody. */
  record Ended(long loan, long person) {}

  /**
   * Loans of a municipality that ended before a moment, by person.
   *
   * @param from the first person looked at, to go on from the last
   */
  List<Ended> before(Instant moment, long municipality, long from, int most) {
    var query =
        em.createNativeQuery(FOUND)
            .setParameter(1, from)
            .setParameter(2, municipality)
            .setParameter(3, Utc.of(moment))
            .setParameter(4, Utc.of(moment.minus(CLAIMS_COUNT)))
            .setMaxResults(most);
    return Rows.all(query).stream()
        .map(row -> new Ended(Rows.id(row[0]), Rows.id(row[1])))
        .toList();
  }

  /** They are nobody's now, unless they have been opened again meanwhile; how many. */
  int forget(List<Ended> loans) {
    String ids =
        loans.stream().map(ended -> Long.toString(ended.loan())).collect(Collectors.joining(","));
    int cut = em.createNativeQuery(CUT.formatted(ids)).executeUpdate();
    em.createNativeQuery(FREE_LINES.formatted(ids)).executeUpdate();
    em.createNativeQuery(DROP_CLAIMS.formatted(ids)).executeUpdate();
    return cut;
  }
}
