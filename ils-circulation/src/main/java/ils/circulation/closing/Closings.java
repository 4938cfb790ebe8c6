package ils.circulation.closing;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The closings on record. */
@ApplicationScoped
public class Closings {

  private static final int SHOWN = 100;

  private static final String ROW =
      """
      select c.id, c.node_id, c.from_day, c.to_day, c.reason, c.opens, c.made_at,
        coalesce(s.display_name, ''),
        (select count(*) from closing_move m where m.closing_id = c.id),
        (select count(*) from closing_fee f where f.closing_id = c.id),
        (select count(*) from closing_hold h where h.closing_id = c.id), c.undone_at
      from closing c left join staff_user s on s.id = c.made_by\s""";

  @PersistenceContext EntityManager em;

  /** Those of a municipality, the latest first. */
  @Transactional
  public List<ClosingRow> latest(long municipality) {
    var query =
        em.createNativeQuery(
                ROW + "where c.municipality_id = ?1 order by c.made_at desc, c.id desc")
            .setParameter(1, municipality)
            .setMaxResults(SHOWN);
    return Rows.all(query).stream().map(Closings::row).toList();
  }

  /** By id, with its row locked. */
  Optional<ClosingRow> lock(long id, long municipality) {
    var query =
        em.createNativeQuery(ROW + "where c.id = ?1 and c.municipality_id = ?2 for update")
            .setParameter(1, id)
            .setParameter(2, municipality);
    return Rows.first(query).map(Closings::row);
  }

  /** Holds a place's calendar for this transaction, so that two people do not change one day. */
  void lockCalendar(long node) {
    em.createNativeQuery("select id, code from org_node where id = ?1 for update")
        .setParameter(1, node)
        .getResultList();
  }

  void add(long id, Place place, ClosingPlan plan) {
    ClosingWish wish = plan.wish();
    em.createNativeQuery(
            """
            insert into closing (id, municipality_id, node_id, from_day, to_day, reopens_on, reason,
              made_at, made_by, opens)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""")
        .setParameter(1, id)
        .setParameter(2, place.municipality())
        .setParameter(3, wish.node())
        .setParameter(4, wish.from())
        .setParameter(5, wish.to())
        .setParameter(6, plan.reopensOn())
        .setParameter(7, wish.reason().strip())
        .setParameter(8, Utc.of(place.now()))
        .setParameter(9, place.occasion().actor().id())
        .setParameter(10, wish.days().stream().anyMatch(day -> !day.isClosed()))
        .executeUpdate();
  }

  void addDays(long closing, List<Long> exceptions) {
    for (long exception : exceptions) {
      em.createNativeQuery("insert into closing_day (closing_id, exception_id) values (?1, ?2)")
          .setParameter(1, closing)
          .setParameter(2, exception)
          .executeUpdate();
    }
  }

  List<Long> days(long closing) {
    List<Long> exceptions = new ArrayList<>();
    for (Object cell :
        em.createNativeQuery("select exception_id from closing_day where closing_id = ?1")
            .setParameter(1, closing)
            .getResultList()) {
      exceptions.add(Rows.id(cell));
    }
    return exceptions;
  }

  /** Exceptions of a place that stand by a closing, and are taken back with it. */
  Set<Long> standing(long node) {
    Set<Long> exceptions = new HashSet<>();
    for (Object cell :
        em.createNativeQuery(
                """
                select d.exception_id from closing_day d join closing c on c.id = d.closing_id
                where c.node_id = ?1 and c.undone_at is null""")
            .setParameter(1, node)
            .getResultList()) {
      exceptions.add(Rows.id(cell));
    }
    return exceptions;
  }

  void undone(long closing, Place place) {
    em.createNativeQuery("update closing set undone_at = ?2, undone_by = ?3 where id = ?1")
        .setParameter(1, closing)
        .setParameter(2, Utc.of(place.now()))
        .setParameter(3, place.occasion().actor().id())
        .executeUpdate();
  }

  private static ClosingRow row(Object[] row) {
    return new ClosingRow(
        Rows.id(row[0]),
        Rows.id(row[1]),
        Cells.neededDay(row[2]),
        Cells.neededDay(row[3]),
        (String) row[4],
        Cells.flag(row[5]),
        Cells.instant(row[6]),
        (String) row[7],
        new ClosingRow.Moved(Cells.number(row[8]), Cells.number(row[9]), Cells.number(row[10])),
        Utc.from(row[11]));
  }
}
