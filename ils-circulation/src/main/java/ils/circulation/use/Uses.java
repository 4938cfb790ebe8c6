package ils.circulation.use;

import ils.circulation.journal.KeptRows;
import ils.circulation.journal.KeptTable;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;

/** How often items were used in the house, by item, day and library. */
@ApplicationScoped
public class Uses {

  @PersistenceContext EntityManager em;
  @Inject KeptRows kept;

  /**
   * An item in a library on a day.
   *
   * @param node the library
   * @param day the local day there
   */
  public record At(long item, long node, LocalDate day) {}

  /** Counts one use. */
  public void count(At where, Instant at) {
    kept.changingOrAdding(KeptTable.USE, where.item(), where.day(), where.node());
    em.createNativeQuery(
            """
            insert into item_use (item_id, node_id, used_on, uses, last_at)
            values (?1, ?2, ?3, 1, ?4)
            on duplicate key update uses = uses + 1, last_at = values(last_at)""")
        .setParameter(1, where.item())
        .setParameter(2, where.node())
        .setParameter(3, where.day())
        .setParameter(4, Utc.of(at))
        .executeUpdate();
  }

  /** Whether a use was counted there on that day after this instant. */
  public boolean countedSince(At where, Instant since) {
    var query =
        em.createNativeQuery(
                """
                select 1 from item_use
                where item_id = ?1 and node_id = ?2 and used_on = ?3 and last_at > ?4""")
            .setParameter(1, where.item())
            .setParameter(2, where.node())
            .setParameter(3, where.day())
            .setParameter(4, Utc.of(since));
    return Rows.cell(query, Number.class).isPresent();
  }
}
