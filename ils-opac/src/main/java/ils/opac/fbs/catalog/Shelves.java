package ils.opac.fbs.catalog;

import ils.core.item.Audience;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The items that everybody may know of. */
@ApplicationScoped
public class Shelves {

  /** States in which an item is nobody's to expect. */
  private static final Set<ItemState> GONE =
      Set.of(ItemState.WITHDRAWN, ItemState.LOST, ItemState.LOST_PAID, ItemState.MISSING);

  @PersistenceContext EntityManager em;

  /** A municipality's items of these records, in the order of homes and barcodes. */
  List<ShelfRow> of(long municipality, Collection<Long> bibs) {
    if (bibs.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            """
            select new ils.opac.fbs.catalog.ShelfRow(
              i.id, i.bibId, i.barcode, i.homeNodeId, i.location, i.materialGroup, i.state,
              l.dueOn)
            from Item i left join Loan l on l.openItemId = i.id
            where i.bibId in :bibs and i.municipalityId = :municipality
              and i.audience = :everybody and i.state not in :gone
            order by i.homeNodeId, i.barcode""",
            ShelfRow.class)
        .setParameter("bibs", bibs)
        .setParameter("municipality", municipality)
        .setParameter("everybody", Audience.PUBLIC)
        .setParameter("gone", GONE)
        .getResultList();
  }
}
