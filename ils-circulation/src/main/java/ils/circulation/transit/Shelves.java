package ils.circulation.transit;

import ils.core.db.Rows;
import ils.core.item.Item;
import ils.core.item.ItemState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What stands on a shelf: a location of a library, and a material group there. */
@ApplicationScoped
class Shelves {

  @PersistenceContext EntityManager em;

  /** How many others of the item's kind stand on its shelf in that library. */
  int standing(Item item, long library) {
    var query =
        em.createNativeQuery(
                """
                select count(*) from item i
                where i.place_node_id = ?1 and i.location <=> ?2 and i.material_group = ?3
                  and i.state = ?4 and i.id <> ?5""")
            .setParameter(1, library)
            .setParameter(2, item.location())
            .setParameter(3, item.materialGroup())
            .setParameter(4, ItemState.AVAILABLE.name())
            .setParameter(5, item.id());
    return Rows.cell(query, Number.class).orElse(0).intValue();
  }
}
