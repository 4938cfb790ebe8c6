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
  private static final int BATCH = 500;

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

  /**
   * Waiting, while a copy of the title stands free: after what no act has told of, such as an
   * import, a change of the rules, or a block that ran out.
   */
  List<Long> overlooked(LocalDate today) {
    return ids(
        """
        select straight_join h.id from hold h
          join item i on i.bib_id = h.waiting_bib_id and i.state = 'AVAILABLE'
            and i.municipality_id = h.municipality_id
          left join hold c on c.copy_id = i.id
          where h.state = 'WAITING' and c.id is null
          and (h.sleeps_from is null or h.sleeps_from > ?1 or h.sleeps_until < ?1)
        union
        select straight_join h.id from hold h
          join bib b on b.id = h.waiting_bib_id
          join bib o on o.work_key = b.work_key
          join item i on i.bib_id = o.id and i.state = 'AVAILABLE'
            and i.municipality_id = h.municipality_id
          left join hold c on c.copy_id = i.id
          where h.state = 'WAITING' and h.level = 'WORK' and c.id is null
          and (h.sleeps_from is null or h.sleeps_from > ?1 or h.sleeps_until < ?1)""",
        today);
  }

  private List<Long> ids(String sql, LocalDate today) {
    Query query = em.createNativeQuery(sql).setParameter(1, today).setMaxResults(BATCH);
    List<Long> ids = new ArrayList<>();
    for (Object id : query.getResultList()) {
      ids.add(Rows.id(id));
    }
    return ids;
  }
}
