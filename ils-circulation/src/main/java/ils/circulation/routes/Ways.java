package ils.circulation.routes;

import ils.circulation.act.Cells;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ways on record. */
@ApplicationScoped
class Ways {

  private static final String ROWS = "select from_node_id, to_node_id, days from transfer_route";

  /** Most that are read at a time. */
  private static final int AT_ONCE = 500;

  @PersistenceContext EntityManager em;

  List<RouteRow> from(Collection<Long> libraries) {
    if (libraries.isEmpty()) {
      return List.of();
    }
    String in = libraries.stream().map(String::valueOf).collect(Collectors.joining(","));
    return rows(
        em.createNativeQuery(
            ROWS + " where from_node_id in (" + in + ") order by from_node_id, to_node_id"));
  }

  Optional<RouteRow> between(long from, long to) {
    return rows(
            em.createNativeQuery(ROWS + " where from_node_id = ?1 and to_node_id = ?2 for update")
                .setParameter(1, from)
                .setParameter(2, to))
        .stream()
        .findFirst();
  }

  private static List<RouteRow> rows(Query query) {
    return Rows.all(query).stream()
        .map(
            row ->
                new RouteRow(
                    Rows.id(row[0]), Rows.id(row[1]), row[2] == null ? null : Cells.number(row[2])))
        .toList();
  }

  void put(long from, long to, @Nullable Integer days) {
    em.createNativeQuery(
            """
            insert into transfer_route (from_node_id, to_node_id, days) values (?1, ?2, ?3)
            on duplicate key update days = ?3""")
        .setParameter(1, from)
        .setParameter(2, to)
        .setParameter(3, days)
        .executeUpdate();
  }

  void remove(long from, long to) {
    em.createNativeQuery("delete from transfer_route where from_node_id = ?1 and to_node_id = ?2")
        .setParameter(1, from)
        .setParameter(2, to)
        .executeUpdate();
  }

  /**
   * Holds for which a copy is set aside that would have to travel this way; by id, those after one.
   */
  List<Long> targetedOver(Collection<Long> nodesThere, long to, long after) {
    return ids(
        """
        select h.id from item i join hold h on h.copy_id = i.id
        where h.state = 'TARGETED' and h.pickup_node_id = ?1 and i.place_node_id in (%s)
          and h.id > ?2
        order by h.id""",
        nodesThere, to, after);
  }

  /**
   * Free copies whose title somebody waits for at the end of this way. Of very many the first; the
   * hourly look at free copies takes the rest.
   */
  List<Long> freeFor(Collection<Long> nodesThere, long to) {
    return ids(
        """
        select distinct i.id from hold h
          join item i on i.bib_id = h.waiting_bib_id and i.state = 'AVAILABLE'
          left join hold c on c.copy_id = i.id
        where h.pickup_node_id = ?1 and h.state = 'WAITING' and c.id is null
          and i.place_node_id in (%s) and i.id > ?2
        order by i.id""",
        nodesThere, to, 0);
  }

  private List<Long> ids(String sql, Collection<Long> nodesThere, long to, long after) {
    String in = nodesThere.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<Long> ids = new ArrayList<>();
    for (Object id :
        em.createNativeQuery(sql.formatted(in))
            .setParameter(1, to)
            .setParameter(2, after)
            .setMaxResults(AT_ONCE)
            .getResultList()) {
      ids.add(Rows.id(id));
    }
    return ids;
  }
}
