package ils.core.org;

import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days on which a place is closed beside its week, written in the transaction of whoever closes it;
 * the calendars know when it commits. Closed wins over any hours that stand for the same day.
 */
@ApplicationScoped
public class OpeningExceptions {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Snapshots snapshots;

  /**
   * Closes a node for whole days, for every kind of hours.
   *
   * @param from first closed day
   * @param to last closed day
   * @return ids of the exceptions, by which they can be taken back
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Long> close(long node, LocalDate from, LocalDate to, String reason) {
    List<Long> made = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      long id = ids.next();
      em.createNativeQuery(
              """
              insert into opening_exception (id, node_id, kind, on_date, opens, closes, reason)
              values (?1, ?2, null, ?3, null, null, ?4)""")
          .setParameter(1, id)
          .setParameter(2, node)
          .setParameter(3, day)
          .setParameter(4, reason)
          .executeUpdate();
      made.add(id);
    }
    snapshots.changed(Area.CALENDARS);
    return made;
  }

  /** Takes exceptions back, as if they had never been. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(List<Long> exceptions) {
    for (long id : exceptions) {
      em.createNativeQuery("delete from opening_exception where id = ?1")
          .setParameter(1, id)
          .executeUpdate();
    }
    snapshots.changed(Area.CALENDARS);
  }
}
