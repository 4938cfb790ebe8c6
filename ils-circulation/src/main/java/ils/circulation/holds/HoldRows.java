package ils.circulation.holds;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.policy.holds.Estimate;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.HoldGroup;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A person's open holds, with their places in the queues: two statements. */
@ApplicationScoped
class HoldRows {

  /** A usual loan, for the estimate: what comes after the copies that are out now. */
  private static final int LOAN_DAYS = 28;

  private static final String SQL =
      """
      select h.id, h.level, h.state, h.bib_id, b.source_id, b.title, b.author, b.material_type,
        h.pickup_node_id, h.placed_on, h.shelf_until, h.wanted_until, h.sleeps_from,
        h.sleeps_until, h.pickup_number, h.group_id, h.group_kind,
        if(h.state in ('WAITING', 'TARGETED'), (select count(*) from hold q
          where q.waiting_bib_id = h.bib_id and q.municipality_id = h.municipality_id
          and (q.low < h.low
            or (q.low = h.low and q.queue_key <= h.queue_key))), null),
        if(h.state in ('WAITING', 'TARGETED'), (select count(*) from hold q
          where q.waiting_bib_id = h.bib_id and q.municipality_id = h.municipality_id), null)
      from hold h join bib b on b.id = h.bib_id
      where h.open_role_id in (select r.id from borrower_role r where r.person_id = ?1)
        and h.municipality_id = ?2
      order by h.state = 'ON_SHELF' desc, h.shelf_until, h.id""";

  private static final String OUT =
      """
      select h.id, l.due_on from hold h
      join item i on i.bib_id = h.waiting_bib_id and i.municipality_id = h.municipality_id
      join loan l on l.open_item_id = i.id
      where h.open_role_id in (select r.id from borrower_role r where r.person_id = ?1)""";

  @PersistenceContext EntityManager em;

  /** Those that are ready first, by their last day; the others as they were placed. */
  List<HoldRow> of(long person, Place place) {
    Map<Long, List<LocalDate>> out = new HashMap<>();
    for (Object[] row : Rows.all(em.createNativeQuery(OUT).setParameter(1, person))) {
      out.computeIfAbsent(Rows.id(row[0]), h -> new ArrayList<>()).add(Cells.neededDay(row[1]));
    }
    var query =
        em.createNativeQuery(SQL).setParameter(1, person).setParameter(2, place.municipality());
    return Rows.all(query).stream()
        .map(row -> row(row, out.getOrDefault(Rows.id(row[0]), List.of()), place.today()))
        .toList();
  }

  private static HoldRow row(Object[] row, List<LocalDate> out, LocalDate today) {
    Integer position = row[17] == null ? null : Cells.number(row[17]);
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
        position,
        row[18] == null ? null : Cells.number(row[18]),
        position == null ? null : Estimate.day(position, out, today, LOAN_DAYS),
        new HoldRow.Days(
            Cells.day(row[10]), Cells.day(row[11]), Cells.day(row[12]), Cells.day(row[13])),
        (String) row[14],
        row[15] == null
            ? null
            : new HoldRow.Group(Rows.id(row[15]), HoldGroup.Kind.valueOf(String.valueOf(row[16]))));
  }
}
