package ils.circulation.desk;

import ils.core.access.Caller;
import ils.core.db.Rows;
import ils.core.item.Barcode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds borrowers of one municipality by what is known of them. */
@ApplicationScoped
public class Patrons {

  /** Most hits of a search; whoever is not among them is searched for more narrowly. */
  static final int MOST = 12;

  private static final String SELECT =
      """
      select r.id, p.id, p.given_name, p.family_name, p.born_on, r.kind, r.category, r.node_id
      from borrower_role r join person p on p.id = r.person_id
      where p.municipality_id = ?1 and p.closed_at is null and r.closed_at is null\s""";

  /** Each way round by an index of its own; of a single letter not everybody is looked at. */
  private static final String NAMED =
      SELECT
          + """
          and p.id in (
            select * from (
              (select id from person where municipality_id = ?1 and closed_at is null
                and family_name like ?2 and given_name like ?3
                order by family_name, given_name limit 200)
              union
              (select id from person where municipality_id = ?1 and closed_at is null
                and given_name like ?2 and family_name like ?3
                order by given_name, family_name limit 200)) found)
          order by p.family_name, p.given_name, r.id""";

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;
  @Inject Caller caller;

  /** By day of birth. */
  List<PatronHit> born(long municipality, LocalDate day) {
    var query =
        em.createNativeQuery(
            SELECT + "and p.born_on = ?2 order by p.family_name, p.given_name, r.id");
    return hits(municipality, query.setParameter(2, day).setMaxResults(MOST));
  }

  /**
   * By the beginnings of names: {@code "holm ida"} and {@code "ida holm"} find Ida Holm.
   *
   * @param words at least one; the first two count
   */
  List<PatronHit> named(long municipality, List<String> words) {
    String first = beginning(words.getFirst());
    String second = words.size() > 1 ? beginning(words.get(1)) : "%";
    var query = em.createNativeQuery(NAMED).setParameter(2, first).setParameter(3, second);
    return hits(municipality, query.setMaxResults(MOST));
  }

  /** Open roles by their numbers, in that order; those of other municipalities are left out. */
  List<PatronHit> roles(long municipality, List<Long> wanted) {
    String ids = wanted.stream().map(String::valueOf).collect(Collectors.joining(","));
    var query = em.createNativeQuery(SELECT + "and r.id in (" + ids + ")");
    return hits(municipality, query).stream()
        .sorted(Comparator.comparingInt(hit -> wanted.indexOf(hit.roleId())))
        .toList();
  }

  /** The role that has an item on loan. */
  Optional<Long> borrowerOf(long municipality, Barcode barcode) {
    var query =
        em.createNativeQuery(
                """
                select l.role_id from item i join loan l on l.open_item_id = i.id
                where i.barcode = ?1 and i.municipality_id = ?2""")
            .setParameter(1, barcode.value())
            .setParameter(2, municipality);
    return Rows.cell(query, Number.class).map(Number::longValue);
  }

  private static String beginning(String word) {
    return word.replaceAll("[%_\\\\]", "") + "%";
  }

  private List<PatronHit> hits(long municipality, Query query) {
    return Rows.all(query.setParameter(1, municipality)).stream().map(this::hit).toList();
  }

  private PatronHit hit(Object[] row) {
    long node = Rows.id(row[7]);
    return new PatronHit(
        Rows.id(row[0]),
        Rows.id(row[1]),
        row[2] + " " + row[3],
        day(row[4]),
        (String) row[5],
        (String) row[6],
        node,
        organisation.tree().get(node).name(caller.language()));
  }

  static @Nullable LocalDate day(@Nullable Object cell) {
    return switch (cell) {
      case null -> null;
      case LocalDate day -> day;
      case Date day -> day.toLocalDate();
      default -> throw new IllegalArgumentException("not a day: " + cell.getClass());
    };
  }
}
