package ils.circulation.holdshelf;

import ils.core.administration.NodeUse;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;

/** No library is closed while somebody is to fetch something there. */
@ApplicationScoped
public class HoldPickups implements NodeUse {

  @PersistenceContext EntityManager em;

  @Override
  public String key() {
    return "circulation.holds.fetched-here";
  }

  @Override
  public long open(Set<Long> nodes) {
    String in = nodes.stream().map(String::valueOf).collect(Collectors.joining(","));
    var query =
        em.createNativeQuery(
            "select count(*) from hold where closed_at is null and pickup_node_id in (" + in + ")");
    return Rows.cell(query, Number.class).orElseThrow().longValue();
  }
}
