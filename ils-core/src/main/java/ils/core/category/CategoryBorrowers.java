package ils.core.category;

import ils.core.category.PatronCategory.Described;
import ils.core.db.Rows;
import ils.core.person.RoleKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The open borrower roles of each category. */
@ApplicationScoped
class CategoryBorrowers {

  private static final String OPEN =
      "r.municipality_id = ?1 and r.category = ?2 and r.closed_at is null";

  @PersistenceContext EntityManager em;

  /** How many have each code, described or not. */
  Map<String, Long> all(long municipality) {
    var query =
        em.createNativeQuery(
                """
                select category, count(*) from borrower_role
                where municipality_id = ?1 and closed_at is null group by category""")
            .setParameter(1, municipality);
    Map<String, Long> counts = new TreeMap<>();
    Rows.all(query).forEach(row -> counts.put(String.valueOf(row[0]), Rows.id(row[1])));
    return counts;
  }

  long count(long municipality, String code) {
    return count(
        em.createNativeQuery("select count(*) from borrower_role r where " + OPEN)
            .setParameter(1, municipality)
            .setParameter(2, code));
  }

  /** How many of them a description would not let in: another kind of role, or another place. */
  long misfits(long municipality, String code, Described described, Set<Long> places) {
    Set<RoleKind> kinds =
        described.kinds().isEmpty()
            ? Set.copyOf(Arrays.asList(RoleKind.values()))
            : described.kinds();
    String names = kinds.stream().map(k -> "'" + k.name() + "'").collect(Collectors.joining(","));
    String in = places.stream().map(String::valueOf).collect(Collectors.joining(","));
    return count(
        em.createNativeQuery(
                "select count(*) from borrower_role r where "
                    + OPEN
                    + " and (r.kind not in (%s) or r.node_id not in (%s))"
                        .formatted(names, in.isEmpty() ? "0" : in))
            .setParameter(1, municipality)
            .setParameter(2, code));
  }

  /** Gives all of them another category; tells how many. */
  int move(long municipality, String from, String to) {
    return em.createNativeQuery(
            "update borrower_role r set r.category = ?3, r.version = r.version + 1 where " + OPEN)
        .setParameter(1, municipality)
        .setParameter(2, from)
        .setParameter(3, to)
        .executeUpdate();
  }

  private static long count(Query query) {
    return Rows.cell(query, Number.class).orElseThrow().longValue();
  }
}
