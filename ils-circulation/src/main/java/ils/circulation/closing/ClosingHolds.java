package ils.circulation.closing;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.policy.due.OpenHours;
import ils.circulation.policy.holds.ShelfExpiry;
import ils.circulation.rulebook.Hours;
import ils.circulation.rulebook.Words;
import ils.core.org.HoursKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hold shelf of a library that closes: who cannot come on a day is given another one for it.
 */
@ApplicationScoped
class ClosingHolds {

  @PersistenceContext EntityManager em;
  @Inject Hours hours;

  /**
   * For each last day on the shelf that the closing touches, how many open days it takes away; to
   * be asked before the calendar is changed.
   */
  Map<LocalDate, Integer> lost(ClosingWish wish) {
    OpenHours open = open(wish.node());
    Map<LocalDate, Integer> lost = new LinkedHashMap<>();
    for (LocalDate last : lastDays(wish)) {
      LocalDate end = last.isBefore(wish.to()) ? last : wish.to();
      int days = (int) wish.from().datesUntil(end.plusDays(1)).filter(open::isOpenOn).count();
      if (days > 0) {
        lost.put(last, days);
      }
    }
    return lost;
  }

  private OpenHours open(long library) {
    return hours.of(library, Words.of(HoursKind.STAFFED.name()));
  }

  private Collection<LocalDate> lastDays(ClosingWish wish) {
    return em
        .createNativeQuery(
            """
            select distinct shelf_until from hold
            where pickup_node_id = ?1 and state = 'ON_SHELF' and shelf_until >= ?2
            order by shelf_until""")
        .setParameter(1, wish.node())
        .setParameter(2, wish.from())
        .getResultList()
        .stream()
        .map(day -> Cells.neededDay(day))
        .toList();
  }

  /** Moves the last days; the calendar is closed already. Returns how many holds stay longer. */
  int extend(long closing, ClosingWish wish, Map<LocalDate, Integer> lost) {
    OpenHours open = open(wish.node());
    int noted = 0;
    for (Map.Entry<LocalDate, Integer> day : lost.entrySet()) {
      LocalDate after = ShelfExpiry.lastDay(day.getKey(), day.getValue(), open);
      noted +=
          em.createNativeQuery(
                  """
                  insert into closing_hold (closing_id, hold_id, until_before, until_after)
                  select ?1, h.id, h.shelf_until, ?2 from hold h
                  where h.pickup_node_id = ?3 and h.state = 'ON_SHELF' and h.shelf_until = ?4
                  for update""")
              .setParameter(1, closing)
              .setParameter(2, after)
              .setParameter(3, wish.node())
              .setParameter(4, day.getKey())
              .executeUpdate();
    }
    em.createNativeQuery(
            """
            update hold h join closing_hold c on c.hold_id = h.id
            set h.shelf_until = c.until_after, h.version = h.version + 1 where c.closing_id = ?1""")
        .setParameter(1, closing)
        .executeUpdate();
    return noted;
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
