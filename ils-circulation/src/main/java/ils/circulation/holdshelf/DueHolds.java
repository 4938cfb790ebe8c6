package ils.circulation.holdshelf;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Holds for which a day has come. A candidate is looked at again under its lock. */
@ApplicationScoped
class DueHolds {

  /** Most in one run; the next run takes the rest. */
  static final int BATCH = 500;

  @PersistenceContext EntityManager em;

  /** On a shelf beyond their last day, or beyond the last day of interest. */
  List<Long> expired(LocalDate today) {
    return ids(
        """
        select id from hold where state = 'ON_SHELF' and shelf_until < ?1
        union all
        select id from hold where state in ('WAITING', 'TARGETED', 'LATER') and wanted_until < ?1
        """,
        today);
  }

  /** Asleep until yesterday. */
  List<Long> awakened(LocalDate today) {
    return ids("select id from hold where sleeps_until < ?1 and closed_at is null", today);
  }

  /** Fallen asleep with a copy set aside. */
  List<Long> fallenAsleep(LocalDate today) {
    return ids(
        """
        select id from hold
        where state = 'TARGETED' and sleeps_from <= ?1 and sleeps_until >= ?1""",
        today);
  }

  /** To be fetched at a library; by id, those after one, at most {@link #BATCH}. */
  List<Long> atLibrary(long library, long after) {
    return numbers(
        em.createNativeQuery(
                """
                select id from hold where pickup_node_id = ?1 and id > ?2
                  and state in ('WAITING', 'TARGETED', 'IN_TRANSIT', 'ON_SHELF', 'LATER')
                order by id""")
            .setParameter(1, library)
            .setParameter(2, after));
  }

  /**
   * Copies that stand free while somebody waits for their title: after what no act has told of,
   * such as a change of the rules, or a block that ran out. There are few, whoever waits; by id,
   * those after one, at most {@link #BATCH}.
   */
  List<Long> freeCopies(long after) {
    return numbers(
        em.createNativeQuery(
                """
                select i.id from (
                    select distinct h.waiting_bib_id as bib_id from hold h where h.state = 'WAITING'
                    union
                    select distinct o.id from hold h join bib b on b.id = h.bib_id
                      join bib o on o.work_key = b.work_key
                      where h.state = 'WAITING' and h.level = 'WORK') wanted
                  join item i on i.bib_id = wanted.bib_id and i.state = 'AVAILABLE'
                  left join hold c on c.copy_id = i.id
                where c.id is null and i.id > ?1 order by i.id""")
            .setParameter(1, after));
  }

  private List<Long> ids(String sql, LocalDate today) {
    return numbers(em.createNativeQuery(sql).setParameter(1, today));
  }

  private static List<Long> numbers(Query query) {
    List<Long> ids = new ArrayList<>();
    for (Object id : query.setMaxResults(BATCH).getResultList()) {
      ids.add(Rows.id(id));
    }
    return ids;
  }
}
