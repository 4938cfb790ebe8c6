package ils.circulation.transit;

import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.item.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * The transits on record: one statement each, in the transaction of the act that sends or meets the
 * item, whose row is locked. An item has at most one that is open (index {@code
 * transit_one_open_per_item}).
 */
@ApplicationScoped
public class Transits {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject KeptRows kept;

  /**
   * Where an item goes.
   *
   * @param from the library that sends it
   * @param to the library it is sent to
   */
  public record Route(long from, long to, TransitReason reason) {}

  /** The item leaves. */
  public void start(Item item, Route route, Instant at) {
    long id = ids.next();
    em.createNativeQuery(
            """
            insert into transit (id, item_id, bib_id, municipality_id, from_node_id, to_node_id,
              reason, started_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
        .setParameter(1, id)
        .setParameter(2, item.id())
        .setParameter(3, item.bibId())
        .setParameter(4, item.municipalityId())
        .setParameter(5, route.from())
        .setParameter(6, route.to())
        .setParameter(7, route.reason().name())
        .setParameter(8, Utc.of(at))
        .executeUpdate();
    kept.added(KeptTable.TRANSIT, id);
  }

  /**
   * The item's open transit is over, if there is one. Every act that takes an item out of {@code
   * IN_TRANSIT} calls this: declaring it lost, missing or withdrawn too.
   *
   * @param node where it was met
   */
  public void end(long item, TransitEnd how, long node, Instant at) {
    kept.changing(KeptTable.TRANSIT, "open_item_id = ?1", item);
    em.createNativeQuery(
            """
            update transit set ended_at = ?2, ended = ?3, ended_node_id = ?4
            where open_item_id = ?1""")
        .setParameter(1, item)
        .setParameter(2, Utc.of(at))
        .setParameter(3, how.name())
        .setParameter(4, node)
        .executeUpdate();
  }
}
