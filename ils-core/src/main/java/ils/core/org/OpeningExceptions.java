package ils.core.org;

import ils.core.config.Snapshots;
import ils.core.config.Snapshots.Area;
import ils.core.db.Rows;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a place is open otherwise than its week says, written in the transaction of whoever
 * changes them; the calendars know when it commits. Closed wins over any hours that stand for the
 * same day.
 */
@ApplicationScoped
public class OpeningExceptions {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Snapshots snapshots;

  /**
   * One day on record.
   *
   * @param kind null for every kind
   * @param opens null where it is closed
   */
  public record Stored(
      long id,
      LocalDate date,
      @Nullable HoursKind kind,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      String reason) {

    public boolean isClosed() {
      return opens == null;
    }

    public boolean concerns(HoursKind hours) {
      return kind == null || kind == hours;
    }
  }

  /** What stands at the node itself, from one day to another, in order. */
  @Transactional
  public List<Stored> at(long node, LocalDate from, LocalDate to) {
    var query =
        em.createNativeQuery(
                """
                select id, on_date, kind, opens, closes, reason from opening_exception
                where node_id = ?1 and on_date between ?2 and ?3 order by on_date, kind, opens, id""")
            .setParameter(1, node)
            .setParameter(2, from)
            .setParameter(3, to);
    return Rows.all(query).stream().map(OpeningExceptions::stored).toList();
  }

  private static Stored stored(Object[] row) {
    return new Stored(
        Rows.id(row[0]),
        LocalDate.parse(String.valueOf(row[1])),
        row[2] == null ? null : HoursKind.valueOf(String.valueOf(row[2])),
        row[3] == null ? null : LocalTime.parse(String.valueOf(row[3])),
        row[4] == null ? null : LocalTime.parse(String.valueOf(row[4])),
        String.valueOf(row[5]));
  }

  /**
   * Puts special days into a node's calendar.
   *
   * @return ids of the exceptions, by which they can be taken back
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Long> add(long node, List<SpecialDay> days) {
    List<Long> made = new ArrayList<>();
    for (SpecialDay day : days) {
      if (day.kinds().isEmpty()) {
        day.exceptions().forEach(one -> made.add(insert(node, null, one)));
      }
      for (HoursKind kind : day.kinds()) {
        day.exceptions().forEach(one -> made.add(insert(node, kind, one)));
      }
    }
    snapshots.changed(Area.CALENDARS);
    return made;
  }

  private long insert(long node, @Nullable HoursKind kind, OpeningHours.Exception day) {
    long id = ids.next();
    em.createNativeQuery(
            """
            insert into opening_exception (id, node_id, kind, on_date, opens, closes, reason)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
        .setParameter(1, id)
        .setParameter(2, node)
        .setParameter(3, kind == null ? null : kind.name())
        .setParameter(4, day.date())
        .setParameter(5, text(day.opens()))
        .setParameter(6, text(day.closes()))
        .setParameter(7, day.reason())
        .executeUpdate();
    return id;
  }

  private static @Nullable String text(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
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
