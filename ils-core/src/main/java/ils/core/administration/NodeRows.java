package ils.core.administration;

import ils.core.db.Rows;
import ils.core.ids.Ids;
import ils.core.org.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The nodes as rows. Whoever changes one has locked it first. */
@ApplicationScoped
class NodeRows {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /** The row's version, under a lock; empty if there is no such node. */
  Optional<Integer> lock(long node) {
    var query =
        em.createNativeQuery("select version from org_node where id = ?1 for update")
            .setParameter(1, node);
    return Rows.cell(query, Number.class).map(Number::intValue);
  }

  int version(long node) {
    var query =
        em.createNativeQuery("select version from org_node where id = ?1").setParameter(1, node);
    return Rows.cell(query, Number.class).orElseThrow().intValue();
  }

  boolean isTaken(String code) {
    var query =
        em.createNativeQuery("select count(*) from org_node where code = ?1").setParameter(1, code);
    return Rows.cell(query, Number.class).orElseThrow().longValue() > 0;
  }

  long add(long parent, NodeType type, String code, Names names) {
    long id = ids.next();
    em.createNativeQuery(
            """
            insert into org_node (id, parent_id, type, code, name_da, name_en)
            values (?1, ?2, ?3, ?4, ?5, ?6)""")
        .setParameter(1, id)
        .setParameter(2, parent)
        .setParameter(3, type.name())
        .setParameter(4, code)
        .setParameter(5, names.danish())
        .setParameter(6, names.english())
        .executeUpdate();
    return id;
  }

  void rename(long node, Names names) {
    em.createNativeQuery(
            """
            update org_node set name_da = ?2, name_en = ?3, version = version + 1
            where id = ?1""")
        .setParameter(1, node)
        .setParameter(2, names.danish())
        .setParameter(3, names.english())
        .executeUpdate();
  }

  void move(long node, long parent) {
    em.createNativeQuery("update org_node set parent_id = ?2, version = version + 1 where id = ?1")
        .setParameter(1, node)
        .setParameter(2, parent)
        .executeUpdate();
  }

  /**
   * @param last the last day in use; null opens it again
   */
  void close(long node, @Nullable LocalDate last) {
    em.createNativeQuery("update org_node set closed_on = ?2, version = version + 1 where id = ?1")
        .setParameter(1, node)
        .setParameter(2, last)
        .executeUpdate();
  }

  /** Items that belong or stand there. */
  long items(Set<Long> nodes) {
    return count(
        """
        select count(*) from item
        where state <> 'WITHDRAWN' and (home_node_id in (%1$s) or place_node_id in (%1$s))""",
        nodes);
  }

  /** Borrower roles that belong there. */
  long borrowers(Set<Long> nodes) {
    return count(
        "select count(*) from borrower_role where closed_at is null and node_id in (%1$s)", nodes);
  }

  /** Staff whose home it is. */
  long staff(Set<Long> nodes) {
    return count("select count(*) from staff_user where active and home_node_id in (%1$s)", nodes);
  }

  private long count(String sql, Set<Long> nodes) {
    String in = nodes.stream().map(String::valueOf).collect(Collectors.joining(","));
    return Rows.cell(em.createNativeQuery(sql.formatted(in)), Number.class)
        .orElseThrow()
        .longValue();
  }
}
