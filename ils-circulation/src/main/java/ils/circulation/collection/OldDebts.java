package ils.circulation.collection;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.fees.LineKind;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.money.Amount;
import ils.core.org.OrgNode;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is owed to a library for long, the oldest first; one statement. */
@ApplicationScoped
class OldDebts {

  /** More are not shown at once: they can be handed over, and the next are shown. */
  static final int MOST = 200;

  private static final String SQL =
      """
      select d.id, d.role_id, concat(p.given_name, ' ', p.family_name), d.kind, b.title,
        d.posted_at, d.amount_minor - coalesce(sum(s.amount_minor), 0) as owed
      from account_line d join person p on p.id = d.person_id
        left join account_share s on s.debt_id = d.id
        left join loan o on o.id = d.loan_id left join bib b on b.id = o.bib_id
      where d.kind in ('LATE_FEE', 'REPLACEMENT', 'PROCESSING', 'DAMAGE')
        and d.municipality_id = ?1 and d.owner_node_id in (%s) and d.posted_at < ?2
      group by d.id having owed >= ?3
      order by d.posted_at, d.id""";

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;

  /**
   * Those whose money is the library's.
   *
   * @param days old at least
   * @param least what is left of each at least
   */
  List<OldDebt> at(Place place, int days, Amount least) {
    String nodes =
        organisation.tree().within(place.library().id()).stream()
            .map(OrgNode::id)
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    LocalDate before = place.today().minusDays(days - 1L);
    var query =
        em.createNativeQuery(SQL.formatted(nodes))
            .setParameter(1, place.municipality())
            .setParameter(2, Utc.of(before.atStartOfDay(place.zone()).toInstant()))
            .setParameter(3, Math.max(1, least.minorUnits()))
            .setMaxResults(MOST);
    return Rows.all(query).stream().map(row -> row(row, place.zone())).toList();
  }

  private static OldDebt row(@Nullable Object[] row, ZoneId zone) {
    return new OldDebt(
        Rows.id(row[0]),
        Rows.id(row[1]),
        String.valueOf(row[2]),
        LineKind.valueOf(String.valueOf(row[3])),
        (String) row[4],
        LocalDate.ofInstant(Cells.instant(row[5]), zone),
        new Amount(Rows.id(row[6])));
  }
}
