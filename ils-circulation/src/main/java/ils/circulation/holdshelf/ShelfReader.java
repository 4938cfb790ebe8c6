package ils.circulation.holdshelf;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.HoldLevel;
import ils.core.db.Rows;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the lists of a library: each is one statement and true at that moment. */
@ApplicationScoped
class ShelfReader {

  private static final String PULL =
      """
      select h.id, i.barcode, b.title, b.author, i.location, i.call_number, h.level,
        h.pickup_node_id, h.placed_on,
        (select sum(m.times) from pull_miss m where m.item_id = i.id
          and m.item_since = i.state_since)
      from item i join hold h on h.copy_id = i.id join bib b on b.id = i.bib_id
      where i.state = 'AVAILABLE' and h.state = 'TARGETED' and i.place_node_id in (%s)
      order by i.location, i.call_number, b.title, i.id""";

  private static final String SHELF =
      """
      select i.barcode, b.title, h.id, h.pickup_number, h.shelf_until, h.pickup_node_id, h.state
      from item i join bib b on b.id = i.bib_id left join hold h on h.copy_id = i.id
      where i.hold_shelf_node_id in (%s)
      order by h.state = 'ON_SHELF', h.shelf_until, h.id, i.id""";

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;

  List<PullRow> pullList(long library) {
    return Rows.all(em.createNativeQuery(PULL.formatted(nodes(library)))).stream()
        .map(
            row ->
                new PullRow(
                    Rows.id(row[0]),
                    String.valueOf(row[1]),
                    String.valueOf(row[2]),
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    HoldLevel.valueOf(String.valueOf(row[6])),
                    Rows.id(row[7]),
                    Cells.neededDay(row[8]),
                    Cells.number(row[9])))
        .toList();
  }

  /** What is to be cleared away first, then by the last day. */
  List<ShelfRow> shelf(long library) {
    return Rows.all(em.createNativeQuery(SHELF.formatted(nodes(library)))).stream()
        .map(ShelfReader::shelfRow)
        .toList();
  }

  private static ShelfRow shelfRow(Object[] row) {
    boolean waits = "ON_SHELF".equals(row[6]);
    return new ShelfRow(
        String.valueOf(row[0]),
        String.valueOf(row[1]),
        row[2] == null ? null : Rows.id(row[2]),
        waits ? (String) row[3] : null,
        waits ? Cells.day(row[4]) : null,
        row[5] == null ? null : Rows.id(row[5]));
  }

  private String nodes(long library) {
    return organisation.tree().within(library).stream()
        .map(OrgNode::id)
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
