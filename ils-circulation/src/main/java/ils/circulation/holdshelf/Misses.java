package ils.circulation.holdshelf;

import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.item.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Copies that were looked for in vain; a miss counts until the copy is seen again. */
@ApplicationScoped
class Misses {

  @PersistenceContext EntityManager em;
  @Inject KeptRows kept;

  /** Writes one down and tells how many there are now. */
  int add(Item item, long hold, Instant at) {
    kept.changingOrAdding(KeptTable.MISS, item.id(), hold);
    em.createNativeQuery(
            """
            insert into pull_miss (item_id, hold_id, item_since, missed_at, times)
            values (?1, ?2, ?3, ?4, 1)
            on duplicate key update times = if(item_since = ?3, times + 1, 1), item_since = ?3,
              missed_at = ?4""")
        .setParameter(1, item.id())
        .setParameter(2, hold)
        .setParameter(3, Utc.of(item.stateSince()))
        .setParameter(4, Utc.of(at))
        .executeUpdate();
    return of(item);
  }

  /** How often it was looked for in vain since it was last seen. */
  int of(Item item) {
    var sum =
        em.createNativeQuery(
                "select sum(times) from pull_miss where item_id = ?1 and item_since = ?2")
            .setParameter(1, item.id())
            .setParameter(2, Utc.of(item.stateSince()));
    return Rows.cell(sum, Number.class).map(Number::intValue).orElse(0);
  }
}
