package ils.circulation.desk;

import ils.circulation.privacy.LastBorrower;
import ils.circulation.privacy.LastBorrowers;
import ils.core.access.Caller;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.item.Barcode;
import ils.core.item.ItemState;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items with their titles, loans and histories, for the staff's item page; three statements. */
@ApplicationScoped
public class ItemCards {

  private static final String ITEM =
      """
      select i.id, i.barcode, i.bib_id, b.title, b.author, i.state, i.state_since,
        i.home_node_id, i.place_node_id, i.call_number, i.material_group, l.due_on, l.role_id,
        if(l.state = 'OPEN' and l.recalled_on is null, l.id, null)
      from item i
      join bib b on b.id = i.bib_id
      left join loan l on l.open_item_id = i.id
      where i.barcode = ?1 and i.municipality_id = ?2""";

  private static final String HISTORY =
      """
      select at, kind, channel, node_id from event
      where item_id = ?1 order by id desc limit 50""";

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;
  @Inject Caller caller;
  @Inject LastBorrowers lastBorrowers;

  Optional<ItemCard> find(long municipality, Barcode barcode) {
    var query =
        em.createNativeQuery(ITEM).setParameter(1, barcode.value()).setParameter(2, municipality);
    return Rows.first(query).map(this::card);
  }

  private ItemCard card(Object[] row) {
    OrgNode home = organisation.tree().get(Rows.id(row[7]));
    return new ItemCard(
        (String) row[1],
        Rows.id(row[2]),
        (String) row[3],
        (String) row[4],
        ItemState.valueOf((String) row[5]),
        at(row[6]),
        home.name(caller.language()),
        organisation.tree().get(Rows.id(row[8])).name(caller.language()),
        (String) row[9],
        (String) row[10],
        Patrons.day(row[11]),
        row[12] == null ? null : Rows.id(row[12]),
        last(Rows.id(row[0])),
        row[13] == null ? null : Rows.id(row[13]),
        home.zone(),
        history(Rows.id(row[0])));
  }

  /** Whoever stands nowhere sees no patrons. */
  private @Nullable LastBorrower last(long item) {
    return caller.actor().nodeId() == null
        ? null
        : lastBorrowers.of(caller.occasion(null), item).orElse(null);
  }

  private List<HistoryRow> history(long item) {
    var query = em.createNativeQuery(HISTORY).setParameter(1, item);
    return Rows.all(query).stream()
        .map(row -> new HistoryRow(at(row[0]), (String) row[1], (String) row[2], name(row[3])))
        .toList();
  }

  private @Nullable String name(@Nullable Object node) {
    return node == null
        ? null
        : organisation
            .tree()
            .find(Rows.id(node))
            .map(place -> place.name(caller.language()))
            .orElse(null);
  }

  private static Instant at(Object cell) {
    return Objects.requireNonNull(Utc.from(cell));
  }
}
