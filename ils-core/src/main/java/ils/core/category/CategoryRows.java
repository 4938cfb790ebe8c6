package ils.core.category;

import ils.core.administration.Names;
import ils.core.category.PatronCategory.Ages;
import ils.core.category.PatronCategory.Described;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.person.RoleKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The categories on record. */
@ApplicationScoped
class CategoryRows {

  private static final String SELECT =
      """
      select id, municipality_id, code, name_da, name_en, kinds, from_age, to_age, retired_at,
        version
      from patron_category where municipality_id = ?1\s""";

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /** Holds all categories of a municipality for this transaction. */
  void lock(long municipality) {
    em.createNativeQuery("select id, code from org_node where id = ?1 for update")
        .setParameter(1, municipality)
        .getResultList();
  }

  /** Those of a municipality, by code. */
  List<PatronCategory> all(long municipality) {
    Map<Long, Set<Long>> nodes = nodes(municipality);
    var query = em.createNativeQuery(SELECT + "order by code").setParameter(1, municipality);
    return Rows.all(query).stream()
        .map(row -> category(row, nodes.getOrDefault(Rows.id(row[0]), Set.of())))
        .toList();
  }

  Optional<PatronCategory> find(long municipality, String code) {
    return all(municipality).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** A code at a municipality. */
  record Code(long municipality, String code) {}

  /** Codes that roles have and nobody has described. */
  List<Code> undescribed() {
    var query =
        em.createNativeQuery(
            """
            select distinct r.municipality_id, r.category from borrower_role r
            where not exists (
              select 1 from patron_category c
              where c.municipality_id = r.municipality_id and c.code = r.category)""");
    return Rows.all(query).stream()
        .map(row -> new Code(Rows.id(row[0]), String.valueOf(row[1])))
        .toList();
  }

  private Map<Long, Set<Long>> nodes(long municipality) {
    var query =
        em.createNativeQuery(
                """
                select n.category_id, n.node_id
                from patron_category_node n join patron_category c on c.id = n.category_id
                where c.municipality_id = ?1""")
            .setParameter(1, municipality);
    Map<Long, Set<Long>> nodes = new HashMap<>();
    for (Object[] row : Rows.all(query)) {
      nodes.computeIfAbsent(Rows.id(row[0]), id -> new HashSet<>()).add(Rows.id(row[1]));
    }
    return nodes;
  }

  private static PatronCategory category(Object[] row, Set<Long> nodes) {
    var names = new Names((String) row[3], (String) row[4]);
    Set<RoleKind> kinds =
        Arrays.stream(((String) row[5]).split(","))
            .filter(name -> !name.isEmpty())
            .map(RoleKind::valueOf)
            .collect(Collectors.toSet());
    var ages = new Ages(number(row[6]), number(row[7]));
    return new PatronCategory(
        Rows.id(row[0]),
        Rows.id(row[1]),
        (String) row[2],
        new Described(names, kinds, ages, nodes),
        Utc.from(row[8]),
        ((Number) row[9]).intValue());
  }

  private static @Nullable Integer number(@Nullable Object cell) {
    return cell == null ? null : ((Number) cell).intValue();
  }

  long add(long municipality, String code, Described described) {
    long id = ids.next();
    em.createNativeQuery(
            """
            insert into patron_category
              (id, municipality_id, code, name_da, name_en, kinds, from_age, to_age)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
        .setParameter(1, id)
        .setParameter(2, municipality)
        .setParameter(3, code)
        .setParameter(4, described.names().danish())
        .setParameter(5, described.names().english())
        .setParameter(6, CategoryDifference.kinds(described))
        .setParameter(7, described.ages().from())
        .setParameter(8, described.ages().to())
        .executeUpdate();
    holds(id, described.nodes());
    return id;
  }

  void describe(long category, Described described) {
    em.createNativeQuery(
            """
            update patron_category set name_da = ?2, name_en = ?3, kinds = ?4, from_age = ?5,
              to_age = ?6, version = version + 1
            where id = ?1""")
        .setParameter(1, category)
        .setParameter(2, described.names().danish())
        .setParameter(3, described.names().english())
        .setParameter(4, CategoryDifference.kinds(described))
        .setParameter(5, described.ages().from())
        .setParameter(6, described.ages().to())
        .executeUpdate();
    em.createNativeQuery("delete from patron_category_node where category_id = ?1")
        .setParameter(1, category)
        .executeUpdate();
    holds(category, described.nodes());
  }

  private void holds(long category, Set<Long> nodes) {
    for (long node : nodes) {
      em.createNativeQuery(
              "insert into patron_category_node (category_id, node_id) values (?1, ?2)")
          .setParameter(1, category)
          .setParameter(2, node)
          .executeUpdate();
    }
  }

  /**
   * @param at null takes it into use again
   */
  void retire(long category, @Nullable Instant at) {
    em.createNativeQuery(
            "update patron_category set retired_at = ?2, version = version + 1 where id = ?1")
        .setParameter(1, category)
        .setParameter(2, at == null ? null : Utc.of(at))
        .executeUpdate();
  }
}
