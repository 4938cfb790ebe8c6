package ils.circulation.explain;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.Closing;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of a hold, and where copies are. */
@ApplicationScoped
class HoldFileReader {

  private static final String HOLD =
      """
      select h.id, h.state, h.level, h.bib_id, h.came_from_bib_id, b.title,
        coalesce(l.item_id, h.item_id),
        h.pickup_node_id, h.low, h.queue_key <> h.id, h.placed_on, h.sleeps_from, h.sleeps_until,
        h.wanted_until, h.shelf_until, h.pickup_number, h.passed_at, h.closed_at, h.closed_because,
        h.rule_version_id, h.situation
      from hold h join bib b on b.id = h.bib_id left join loan l on l.id = h.loan_id
      where h.id = ?1 and h.municipality_id = ?2""";

  private static final String COPIES =
      """
      select i.id, i.barcode, i.state, l.due_on, h.id
      from item i left join loan l on l.open_item_id = i.id left join hold h on h.copy_id = i.id
      where i.id in (%s)""";

  @PersistenceContext EntityManager em;

  /**
   * What a copy is doing.
   *
   * @param dueOn null if it is not on loan
   * @param holder the hold that has it; null for none
   */
  record Doing(String barcode, ItemState state, @Nullable LocalDate dueOn, @Nullable Long holder) {}

  /** Empty if there is no such hold in the municipality. */
  Optional<HoldFile> find(long id, long municipality) {
    var query = em.createNativeQuery(HOLD).setParameter(1, id).setParameter(2, municipality);
    return Rows.first(query).map(HoldFileReader::file);
  }

  private static HoldFile file(@Nullable Object[] row) {
    return new HoldFile(
        Rows.id(row[0]),
        HoldState.valueOf(String.valueOf(row[1])),
        HoldLevel.valueOf(String.valueOf(row[2])),
        new HoldFile.Title(Rows.id(row[3]), id(row[4]), String.valueOf(row[5])),
        id(row[6]),
        Rows.id(row[7]),
        Cells.flag(row[8]),
        Cells.flag(row[9]),
        new HoldFile.Days(
            Cells.neededDay(row[10]),
            Cells.day(row[11]),
            Cells.day(row[12]),
            Cells.day(row[13]),
            Cells.day(row[14])),
        (String) row[15],
        Utc.from(row[16]),
        Utc.from(row[17]),
        row[18] == null ? null : Closing.valueOf(String.valueOf(row[18])),
        new HoldFile.Terms(id(row[19]), row[20] == null ? "" : String.valueOf(row[20])));
  }

  private static @Nullable Long id(@Nullable Object cell) {
    return cell == null ? null : (Long) Rows.id(cell);
  }

  Map<Long, Doing> doing(Collection<Long> copies) {
    if (copies.isEmpty()) {
      return Map.of();
    }
    String ids = copies.stream().map(String::valueOf).collect(Collectors.joining(","));
    return Rows.all(em.createNativeQuery(COPIES.formatted(ids))).stream()
        .collect(Collectors.toMap(row -> Rows.id(row[0]), HoldFileReader::doing));
  }

  private static Doing doing(@Nullable Object[] row) {
    return new Doing(
        String.valueOf(row[1]),
        ItemState.valueOf(String.valueOf(row[2])),
        Cells.day(row[3]),
        id(row[4]));
  }
}
