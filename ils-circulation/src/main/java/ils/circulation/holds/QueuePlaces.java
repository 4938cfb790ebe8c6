package ils.circulation.holds;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.holds.QueueOf.Asked;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.Edition;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a person's holds stand in their queues, counted and not kept. A queue is all holds, of
 * whatever level and at whichever edition they were placed, that some copy could serve as well as
 * this one: so a hold on a work stands behind those on its editions, and they behind it.
 */
@ApplicationScoped
class QueuePlaces {

  private static final String MINE =
      " h.open_role_id in (select r.id from borrower_role r where r.person_id = ?1)"
          + " and h.municipality_id = ?2 and h.state in ('WAITING', 'TARGETED')";

  private static final String ONE = " h.id = ?1 and h.municipality_id = ?2";

  /** Every edition of the works, and when its copies come back: many copies, but few days. */
  private static final String EDITIONS =
      """
      select h.id, h.level, h.bib_id, h.wanted_item_id, h.accepts, h.state, o.id, o.material_type,
        o.language, l.due_on, count(l.id),
        coalesce(sum(i.state in ('ON_HOLD_SHELF', 'IN_TRANSIT')), 0), o.year
      from hold h join bib b on b.id = h.bib_id join bib o on o.work_key = b.work_key
        left join item i on i.bib_id = o.id and i.municipality_id = h.municipality_id
          and (h.wanted_item_id is null or h.wanted_item_id = i.id)
        left join loan l on l.open_item_id = i.id
      where %s group by h.id, o.id, l.due_on""";

  private static final String QUEUES =
      """
      select h.id, q.level, q.waiting_bib_id, q.wanted_item_id, q.accepts, count(*),
        sum(q.low < h.low or (q.low = h.low and q.queue_key <= h.queue_key))
      from hold h join bib b on b.id = h.bib_id join bib o on o.work_key = b.work_key
        join hold q on q.waiting_bib_id = o.id and q.municipality_id = h.municipality_id
      where %s group by h.id, q.waiting_bib_id, q.level, q.accepts, q.wanted_item_id""";

  @PersistenceContext EntityManager em;

  /** By hold; only those that are in a queue. */
  Map<Long, QueueOf> of(long person, Place place) {
    return filled(MINE, person, place);
  }

  /** One hold of the place's municipality, whether or not it is in a queue. */
  QueueOf one(long hold, Place place) {
    return Objects.requireNonNull(filled(ONE, hold, place).get(hold));
  }

  private Map<Long, QueueOf> filled(String which, long id, Place place) {
    Map<Long, QueueOf> queues = new HashMap<>();
    for (Object[] row : asked(EDITIONS.formatted(which), id, place)) {
      edition(queues.computeIfAbsent(Rows.id(row[0]), h -> queue(row)), row, place.today());
    }
    if (queues.isEmpty()) {
      return queues;
    }
    for (Object[] row : asked(QUEUES.formatted(which), id, place)) {
      QueueOf queue = queues.get(Rows.id(row[0]));
      if (queue != null) {
        queue.others(asked(row), Cells.number(row[5]), Cells.number(row[6]));
      }
    }
    return queues;
  }

  private static QueueOf queue(Object[] row) {
    return new QueueOf(asked(row), HoldState.valueOf(String.valueOf(row[5])));
  }

  static Asked asked(Object[] row) {
    return new Asked(
        HoldLevel.valueOf(String.valueOf(row[1])),
        Rows.id(row[2]),
        row[3] == null ? null : Rows.id(row[3]),
        Accepts.parse(String.valueOf(row[4])));
  }

  private static void edition(QueueOf queue, Object[] row, LocalDate today) {
    long bib = Rows.id(row[6]);
    Integer year = row[12] == null ? null : Cells.number(row[12]);
    queue.edition(bib, new Edition(String.valueOf(row[7]), (String) row[8], year));
    LocalDate due = Cells.day(row[9]);
    if (due != null) {
      queue.comeBack(bib, due, Cells.number(row[10]));
    }
    queue.captured(bib, today, Cells.number(row[11]));
  }

  private List<Object[]> asked(String sql, long id, Place place) {
    return Rows.all(
        em.createNativeQuery(sql).setParameter(1, id).setParameter(2, place.municipality()));
  }
}
