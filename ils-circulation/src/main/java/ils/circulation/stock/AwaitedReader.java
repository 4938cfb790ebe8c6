package ils.circulation.stock;

import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks which records and items somebody waits for. */
@ApplicationScoped
class AwaitedReader {

  private static final String NAMED =
      """
      select item_id from hold where item_id in (%1$s)
      union select wanted_item_id from hold where wanted_item_id in (%1$s)""";

  /** By a hold on the record itself, or on a work of which it is an edition. */
  private static final String AWAITED =
      """
      select distinct h.waiting_bib_id from hold h where h.waiting_bib_id in (%1$s)
      union
      select s.id from bib s join bib o on o.work_key = s.work_key
        join hold h on h.waiting_bib_id = o.id and h.level = 'WORK'
        where s.id in (%1$s)""";

  private static final String FREE =
      """
      select i.id from item i left join hold c on c.copy_id = i.id
      where i.bib_id in (%s) and i.state in ('AVAILABLE', 'ON_HOLD_SHELF') and c.id is null
      order by i.id""";

  private static final String TARGETED =
      """
      select h.id from item i join hold h on h.copy_id = i.id
      where i.bib_id in (%s) and h.state = 'TARGETED' order by i.id""";

  private static final String OPEN_ON =
      "select id from hold where bib_id = %d and closed_at is null order by queue_key";

  /** Open holds of the same borrower that ask for the same. */
  private static final String EQUAL =
      """
      select o.id from hold h join hold o on o.open_role_id = h.role_id and o.id <> h.id
      where h.id = %d and o.bib_id = %d and o.level = h.level and o.accepts = h.accepts
        and o.wanted_item_id <=> h.wanted_item_id
      order by o.queue_key""";

  private static final String CAME_FROM =
      "select id from hold where came_from_bib_id = %d and closed_at is null order by queue_key";

  @PersistenceContext EntityManager em;

  Set<Long> named(Collection<Long> items) {
    return ids(NAMED, items);
  }

  Set<Long> awaited(Collection<Long> bibs) {
    return ids(AWAITED, bibs);
  }

  /** Copies on a shelf that belong to no hold. */
  Set<Long> freeItems(Collection<Long> bibs) {
    return ids(FREE, bibs);
  }

  /** Holds for which a copy of these records is set aside. */
  Set<Long> targeted(Collection<Long> bibs) {
    return ids(TARGETED, bibs);
  }

  Set<Long> openOn(long bib) {
    return read(OPEN_ON.formatted(bib));
  }

  /** Open holds of the same borrower that ask on a record for the same as a hold does. */
  Set<Long> equal(long hold, long bib) {
    return read(EQUAL.formatted(hold, bib));
  }

  /** Open holds that were on this record before it went into another. */
  Set<Long> cameFrom(long bib) {
    return read(CAME_FROM.formatted(bib));
  }

  private Set<Long> ids(String sql, Collection<Long> among) {
    return among.isEmpty()
        ? Set.of()
        : read(sql.formatted(among.stream().map(String::valueOf).collect(Collectors.joining(","))));
  }

  private Set<Long> read(String sql) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Object id : em.createNativeQuery(sql).getResultList()) {
      ids.add(Rows.id(id));
    }
    return ids;
  }
}
