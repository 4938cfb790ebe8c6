package ils.circulation.borrower;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.borrower.BorrowerUnknown.Why;
import ils.core.db.Rows;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import ils.core.person.NationalIds;
import ils.core.person.RoleKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who borrows, in one statement, and locks their rows until the act is over. */
@ApplicationScoped
public class Borrowers {

  private static final String COLUMNS =
      """
      select p.id, p.born_on, p.closed_at, r.id, r.kind, r.node_id, r.category, r.starts_on,
        r.ends_on, r.closed_at,
        (select group_concat(g.name order by m.id desc separator '\\n')
          from membership m join patron_group g on g.id = m.group_id
          where m.role_id = r.id and m.starts_on <= ?1 and (m.ends_on is null or m.ends_on >= ?1)),
      """;

  private static final String BY_KEY =
      COLUMNS
          + """
          i.valid_from, i.valid_to, i.replaced_on
          from identifier i
          join person p on p.id = i.person_id
          left join borrower_role r on r.person_id = p.id and r.closed_at is null
          where i.value = ?2 and i.municipality_id = ?3""";

  private static final String BY_PERSON =
      COLUMNS
          + """
          null, null, null
          from person p
          left join borrower_role r on r.person_id = p.id and r.closed_at is null
          where p.municipality_id = ?3 and\s""";

  private static final String BY_ROLE =
      COLUMNS
          + """
          null, null, null
          from borrower_role r
          join person p on p.id = r.person_id
          where r.id = ?2 and p.municipality_id = ?3""";

  @PersistenceContext EntityManager em;
  @Inject NationalIds nationalIds;
  @Inject Organisation organisation;

  /** A borrower, or why there is none. */
  public sealed interface Found {
    record One(Borrower borrower) implements Found {}

    record None(BorrowerUnknown because) implements Found {}
  }

  /** Finds and locks: two desks that lend to one borrower come one after the other. */
  public Found lock(BorrowerRef ref, Place place) {
    return find(ref, place, " for update");
  }

  public Found find(BorrowerRef ref, Place place) {
    return find(ref, place, "");
  }

  /** All open roles of a person. */
  public List<Borrower> rolesOf(long person, Place place) {
    return Rows.all(query(BY_PERSON + "p.id = ?2", person, place)).stream()
        .filter(row -> row[3] != null)
        .map(this::borrower)
        .toList();
  }

  private Found find(BorrowerRef ref, Place place, String lock) {
    return switch (ref) {
      case BorrowerRef.ByRole(long role) -> choose(query(BY_ROLE + lock, role, place), place);
      case BorrowerRef.ByPerson(long person) ->
          choose(query(BY_PERSON + "p.id = ?2" + lock, person, place), place);
      case BorrowerRef.ByKey(String key) -> byKey(key.strip(), place, lock);
    };
  }

  private Found byKey(String key, Place place, String lock) {
    Found found = choose(query(BY_KEY + lock, key, place), place);
    Optional<String> digits = NationalIds.digits(key);
    if (digits.isEmpty() || !isUnknown(found)) {
      return found;
    }
    byte[] hash = nationalIds.hash(digits.get());
    return choose(query(BY_PERSON + "p.national_id_hash = ?2" + lock, hash, place), place);
  }

  private static boolean isUnknown(Found found) {
    return found instanceof Found.None(var because) && because.why() == Why.UNKNOWN;
  }

  private Query query(String sql, Object key, Place place) {
    return em.createNativeQuery(sql)
        .setParameter(1, place.today())
        .setParameter(2, key)
        .setParameter(3, place.municipality());
  }

  private Found choose(Query query, Place place) {
    List<Object[]> rows = Rows.all(query);
    if (rows.isEmpty()) {
      return none(Why.UNKNOWN, null);
    }
    List<Object[]> valid = rows.stream().filter(row -> isValid(row, place.today())).toList();
    if (valid.isEmpty()) {
      return invalid(rows.get(0));
    }
    return valid.stream()
        .filter(row -> row[3] != null)
        .map(this::borrower)
        .max(preference(place))
        .<Found>map(Found.One::new)
        .orElseGet(() -> none(Why.NO_ROLE, null));
  }

  private static boolean isValid(Object[] row, LocalDate today) {
    LocalDate from = Cells.day(row[11]);
    LocalDate to = Cells.day(row[12]);
    return (from == null || !from.isAfter(today)) && (to == null || !to.isBefore(today));
  }

  private static Found invalid(Object[] row) {
    LocalDate replaced = Cells.day(row[13]);
    return replaced == null
        ? none(Why.CARD_EXPIRED, Cells.day(row[12]))
        : none(Why.CARD_REPLACED, replaced);
  }

  private static Found none(Why why, @Nullable LocalDate on) {
    return new Found.None(new BorrowerUnknown(why, on));
  }

  /** At a school its own roles come first, elsewhere those that are no school's. */
  private Comparator<Borrower> preference(Place place) {
    return Comparator.<Borrower>comparingInt(b -> fit(b, place))
        .thenComparing(b -> b.isActiveOn(place.today()))
        .thenComparing(Borrower::roleId, Comparator.reverseOrder());
  }

  private int fit(Borrower borrower, Place place) {
    if (!borrower.kind().isOfSchool()) {
      return borrower.kind() == RoleKind.CITIZEN ? 2 : 1;
    }
    OrgNode home = organisation.tree().get(borrower.node());
    boolean here = place.desk().isWithin(home.id()) || home.isWithin(place.library().id());
    return here ? 3 : 0;
  }

  private Borrower borrower(Object[] row) {
    long node = Rows.id(row[5]);
    return new Borrower(
        Rows.id(row[0]),
        Rows.id(row[3]),
        RoleKind.valueOf((String) row[4]),
        node,
        (String) row[6],
        Cells.neededDay(row[7]),
        Cells.day(row[8]),
        row[2] == null && row[9] == null,
        Cells.day(row[1]),
        groups((String) row[10], node));
  }

  private List<String> groups(@Nullable String names, long node) {
    if (names == null) {
      return List.of();
    }
    String school = organisation.tree().get(node).code();
    return names.lines().map(name -> school + "/" + name).toList();
  }
}
