package ils.circulation.targeting;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.Routes;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ways that copies travel between libraries; where none is written, the usual one. */
@ApplicationScoped
public class TransferRoutes {

  @PersistenceContext EntityManager em;

  private record Way(long from, long to) {}

  /** All there are; asked only when somebody waits. */
  public Routes all() {
    Map<Way, Optional<Integer>> ways = new HashMap<>();
    var query = em.createNativeQuery("select from_node_id, to_node_id, days from transfer_route");
    for (Object[] row : Rows.all(query)) {
      ways.put(
          new Way(Rows.id(row[0]), Rows.id(row[1])),
          row[2] == null ? Optional.empty() : Optional.of(Cells.number(row[2])));
    }
    return (from, to) -> {
      Optional<Integer> days = ways.get(new Way(from, to));
      return from == to || days == null ? Routes.EVERYWHERE.days(from, to) : days.orElse(null);
    };
  }
}
