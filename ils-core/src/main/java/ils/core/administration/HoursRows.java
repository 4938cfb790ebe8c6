package ils.core.administration;

import ils.core.ids.Ids;
import ils.core.org.DayHours;
import ils.core.org.HoursKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Weekly opening hours as rows. */
@ApplicationScoped
class HoursRows {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /** The hours of before end the day before; what was planned from then on is dropped. */
  void endBefore(long node, HoursKind kind, LocalDate from) {
    em.createNativeQuery(
            "delete from opening_hours where node_id = ?1 and kind = ?2 and valid_from >= ?3")
        .setParameter(1, node)
        .setParameter(2, kind.name())
        .setParameter(3, from)
        .executeUpdate();
    em.createNativeQuery(
            """
            update opening_hours set valid_to = ?4
            where node_id = ?1 and kind = ?2 and (valid_to is null or valid_to >= ?3)""")
        .setParameter(1, node)
        .setParameter(2, kind.name())
        .setParameter(3, from)
        .setParameter(4, from.minusDays(1))
        .executeUpdate();
  }

  void add(long node, HoursKind kind, DayOfWeek day, DayHours.Period period, LocalDate from) {
    em.createNativeQuery(
            """
            insert into opening_hours (id, node_id, kind, weekday, opens, closes, valid_from)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
        .setParameter(1, ids.next())
        .setParameter(2, node)
        .setParameter(3, kind.name())
        .setParameter(4, day.getValue())
        .setParameter(5, period.opens().toString())
        .setParameter(6, period.closes().toString())
        .setParameter(7, from)
        .executeUpdate();
  }

  void remove(long node, HoursKind kind) {
    em.createNativeQuery("delete from opening_hours where node_id = ?1 and kind = ?2")
        .setParameter(1, node)
        .setParameter(2, kind.name())
        .executeUpdate();
  }
}
