package ils.circulation.holds;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.HoldGroup;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person's open holds, with their places in the queues: three statements. */
@ApplicationScoped
class HoldRows {

  private static final String SQL =
      """
      select h.id, h.level, h.state, h.bib_id, b.source_id, b.title, b.author, b.material_type,
        h.pickup_node_id, h.placed_on, h.shelf_until, h.wanted_until, h.sleeps_from,
        h.sleeps_until, h.pickup_number, h.group_id, h.group_kind
      from hold h join bib b on b.id = h.bib_id
      where h.open_role_id in (select r.id from borrower_role r where r.person_id = ?1)
        and h.municipality_id = ?2
      order by h.state = 'ON_SHELF' desc, h.shelf_until, h.id""";

  @PersistenceContext EntityManager em;
  @Inject QueuePlaces places;

  /** Those that are ready first, by their last day; the others as they were placed. */
  List<HoldRow> of(long person, Place place) {
    Map<Long, QueueOf> queues = places.of(person, place);
    var query =
        em.createNativeQuery(SQL).setParameter(1, person).setParameter(2, place.municipality());
    return Rows.all(query).stream()
        .map(row -> row(row, queues.get(Rows.id(row[0])), place.today()))
        .toList();
  }

  private static HoldRow row(Object[] row, @Nullable QueueOf queue, LocalDate today) {
    return new HoldRow(
        Rows.id(row[0]),
        HoldLevel.valueOf(String.valueOf(row[1])),
        HoldState.valueOf(String.valueOf(row[2])),
        new HoldRow.Title(
            Rows.id(row[3]),
            String.valueOf(row[4]),
            String.valueOf(row[5]),
            (String) row[6],
            String.valueOf(row[7])),
        Rows.id(row[8]),
        Cells.neededDay(row[9]),
        queue == null ? null : queue.position(),
        queue == null ? null : queue.waiting(),
        queue == null ? null : queue.expectedOn(today),
        new HoldRow.Days(
            Cells.day(row[10]), Cells.day(row[11]), Cells.day(row[12]), Cells.day(row[13])),
        (String) row[14],
        row[15] == null
            ? null
            : new HoldRow.Group(Rows.id(row[15]), HoldGroup.Kind.valueOf(String.valueOf(row[16]))));
  }
}
