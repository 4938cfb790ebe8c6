package ils.circulation.targeting;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.HoldState;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The holds on record. */
@ApplicationScoped
public class Holds {

  @PersistenceContext EntityManager em;

  public void add(Hold hold) {
    em.persist(hold);
  }

  public Optional<Hold> find(long id) {
    return Optional.ofNullable(em.find(Hold.class, id));
  }

  /** By id, with its row locked and as the last transaction left it. */
  public Optional<Hold> lock(long id) {
    return Optional.ofNullable(em.find(Hold.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The hold that a copy belongs to; there is at most one. */
  Optional<Long> ofCopy(long item) {
    var query =
        em.createNativeQuery("select id from hold where copy_id = ?1").setParameter(1, item);
    return Rows.cell(query, Number.class).map(Number::longValue);
  }

  /** The open holds on this one copy, first in the queue first. */
  List<Long> openOnCopy(long item) {
    return em.createQuery(
            """
            select h.id from Hold h where h.target.wantedItem = :item and h.closedAt is null
            order by h.queueKey""",
            Long.class)
        .setParameter("item", item)
        .getResultList();
  }

  /** The open holds of a group, in its order, locked. */
  List<Hold> openOfGroup(long group) {
    return em.createQuery(
            """
            select h from Hold h where h.grouping.id = :group and h.closedAt is null
            order by h.grouping.place""",
            Hold.class)
        .setParameter("group", group)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * One of a title's queue.
   *
   * @param key its place
   * @param low whether it stands behind everybody else
   */
  public record Queued(long id, long key, HoldState state, boolean low) {}

  /** All open holds that were placed at a title, those with their copy first, locked. */
  public List<Queued> openOfTitle(long bib, long municipality) {
    var query =
        em.createNativeQuery(
                """
                select id, queue_key, state, low from hold
                where bib_id = ?1 and municipality_id = ?2 and closed_at is null
                order by state not in ('IN_TRANSIT', 'ON_SHELF'), low, queue_key for update""")
            .setParameter(1, bib)
            .setParameter(2, municipality);
    return Rows.all(query).stream()
        .map(
            row ->
                new Queued(
                    Rows.id(row[0]),
                    Rows.id(row[1]),
                    HoldState.valueOf(String.valueOf(row[2])),
                    Cells.flag(row[3])))
        .toList();
  }

  /** Writes what has changed now: a copy must leave one hold before it can come to another. */
  public void flush() {
    em.flush();
  }

  /**
   * The next pickup number of a library on a day that stands on no copy of its shelf: numbers
   * return each month, and a copy may have waited since the month before. The row of the counter is
   * locked until the transaction ends, so that two captures at once get two numbers.
   */
  String nextNumber(long library, LocalDate day) {
    while (true) {
      drawNumber(library, day);
      var drawn =
          em.createNativeQuery(
                  """
                  select p.serial, exists (select 1 from hold h
                      where h.shelf_place = concat(?1, '/', ?3, '-', p.serial))
                  from pickup_serial p where p.node_id = ?1 and p.on_date = ?2""")
              .setParameter(1, library)
              .setParameter(2, day)
              .setParameter(3, day.getDayOfMonth());
      Object[] row = Rows.first(drawn).orElseThrow();
      if (!Cells.flag(row[1])) {
        return day.getDayOfMonth() + "-" + row[0];
      }
    }
  }

  private void drawNumber(long library, LocalDate day) {
    em.createNativeQuery(
            """
            insert into pickup_serial (node_id, on_date, serial) values (?1, ?2, 1)
            on duplicate key update serial = serial + 1""")
        .setParameter(1, library)
        .setParameter(2, day)
        .executeUpdate();
  }
}
