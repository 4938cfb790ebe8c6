package ils.circulation.closing;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.closing.TouchedHold.How;
import ils.circulation.policy.holds.ShelfExpiry;
import ils.circulation.rulebook.Hours;
import ils.core.db.Rows;
import ils.core.org.OpeningHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The holds of a library that closes: who cannot come on a day is given another one for it, and
 * what is to be fetched or is on its way waits.
 */
@ApplicationScoped
class ClosingHolds {

  /** What is to be fetched and what is on its way now is gone by a closing further ahead. */
  private static final int SOON_DAYS = 7;

  @PersistenceContext EntityManager em;

  /**
   * One library's shelf.
   *
   * @param nodes the library and its desks
   * @param closed the days it is closed on, in order
   * @param before its staffed hours as they are
   * @param after the same with the closing
   */
  record Shelf(
      long library,
      List<Long> nodes,
      List<LocalDate> closed,
      OpeningHours before,
      OpeningHours after) {

    /** The last day of a hold whose last day this was, with as many open days as before. */
    LocalDate lastDay(LocalDate last) {
      int lost =
          (int) closed.stream().filter(day -> !day.isAfter(last) && before.isOpenOn(day)).count();
      return lost == 0 ? last : ShelfExpiry.lastDay(last, lost, Hours.open(after));
    }
  }

  /** The holds that the closing touches, in the order of the shelf. */
  List<TouchedHold> touched(LocalDate today, Shelf shelf) {
    List<TouchedHold> touched = new ArrayList<>(staying(shelf));
    if (!shelf.closed().getFirst().isAfter(today.plusDays(SOON_DAYS))
        && !shelf.closed().getLast().isBefore(today)) {
      touched.addAll(fetchedLater(shelf.nodes()));
      touched.addAll(comeLater(shelf.library()));
    }
    return touched;
  }

  private List<TouchedHold> staying(Shelf shelf) {
    var query =
        em.createNativeQuery(
                """
                select h.id, b.title, h.shelf_until
                from hold h join item i on i.id = h.item_id join bib b on b.id = i.bib_id
                where h.pickup_node_id = ?1 and h.state = 'ON_SHELF' and h.shelf_until >= ?2
                order by h.shelf_until, b.title, h.id""")
            .setParameter(1, shelf.library())
            .setParameter(2, shelf.closed().getFirst());
    List<TouchedHold> staying = new ArrayList<>();
    for (Object[] row : Rows.all(query)) {
      LocalDate last = Cells.neededDay(row[2]);
      LocalDate after = shelf.lastDay(last);
      if (!after.equals(last)) {
        staying.add(new TouchedHold(Rows.id(row[0]), How.STAYS, (String) row[1], last, after));
      }
    }
    return staying;
  }

  private List<TouchedHold> fetchedLater(List<Long> nodes) {
    String in = nodes.stream().map(String::valueOf).collect(Collectors.joining(","));
    var query =
        em.createNativeQuery(
            """
            select h.id, b.title
            from hold h join item i on i.id = h.item_id join bib b on b.id = i.bib_id
            where h.state = 'TARGETED' and i.place_node_id in (%s) order by b.title, h.id"""
                .formatted(in));
    return later(How.FETCHED_LATER, query);
  }

  private List<TouchedHold> comeLater(long library) {
    var query =
        em.createNativeQuery(
                """
                select h.id, b.title
                from hold h join item i on i.id = h.item_id join bib b on b.id = i.bib_id
                where h.state = 'IN_TRANSIT' and h.pickup_node_id = ?1 order by b.title, h.id""")
            .setParameter(1, library);
    return later(How.COMES_LATER, query);
  }

  private static List<TouchedHold> later(How how, Query query) {
    return Rows.all(query).stream()
        .map(row -> new TouchedHold(Rows.id(row[0]), how, (String) row[1], null, null))
        .toList();
  }

  /** Moves the last days as planned; returns how many holds stay longer. */
  int extend(long closing, List<LibraryPlan> libraries) {
    int noted = 0;
    for (LibraryPlan library : libraries) {
      for (Map.Entry<LocalDate, LocalDate> last : lastDays(library).entrySet()) {
        noted += note(closing, library.library(), last.getKey(), last.getValue());
      }
    }
    em.createNativeQuery(
            """
            update hold h join closing_hold c on c.hold_id = h.id
            set h.shelf_until = c.until_after, h.version = h.version + 1
            where c.closing_id = ?1 and h.shelf_until = c.until_before""")
        .setParameter(1, closing)
        .executeUpdate();
    return noted;
  }

  private static Map<LocalDate, LocalDate> lastDays(LibraryPlan library) {
    Map<LocalDate, LocalDate> days = new LinkedHashMap<>();
    for (TouchedHold hold : library.holds()) {
      LocalDate before = hold.before();
      LocalDate after = hold.after();
      if (before != null && after != null) {
        days.put(before, after);
      }
    }
    return days;
  }

  private int note(long closing, long library, LocalDate before, LocalDate after) {
    return em.createNativeQuery(
            """
            insert into closing_hold (closing_id, hold_id, until_before, until_after)
            select ?1, h.id, h.shelf_until, ?2 from hold h
            where h.pickup_node_id = ?3 and h.state = 'ON_SHELF' and h.shelf_until = ?4
            for update""")
        .setParameter(1, closing)
        .setParameter(2, after)
        .setParameter(3, library)
        .setParameter(4, before)
        .executeUpdate();
  }

  /**
   * Gives holds that are on the shelf still their old last day back, today at the earliest: nobody
   * loses a copy overnight because a closing was a mistake.
   */
  int shorten(long closing, Place place) {
    return em.createNativeQuery(
            """
            update hold h join closing_hold c on c.hold_id = h.id
            set h.shelf_until = greatest(c.until_before, ?2), h.version = h.version + 1
            where c.closing_id = ?1 and h.state = 'ON_SHELF' and h.shelf_until = c.until_after""")
        .setParameter(1, closing)
        .setParameter(2, place.today())
        .executeUpdate();
  }
}
