package ils.circulation.holds;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.Coverage;
import ils.circulation.policy.holds.Edition;
import ils.circulation.policy.holds.HoldFacts.Tally;
import ils.circulation.policy.holds.HoldLevel;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts a borrower's holds, after the borrower's row is locked. */
@ApplicationScoped
class TallyReader {

  private static final String SQL =
      """
      select 'H', h.bib_id, h.level, b.work_key, h.sleeps_from <= ?2 and h.sleeps_until >= ?2,
          h.accepts, null, null
        from hold h join bib b on b.id = h.bib_id where h.open_role_id = ?1
      union all
      select 'T', 0, null, null, count(*), null, null, null
        from hold t where t.role_id = ?1 and t.placed_on = ?2
      union all
      select 'W', o.id, null, o.work_key, 0, o.material_type, o.language, o.year
        from bib w join bib o on o.work_key = w.work_key
        where w.id = ?3 and (o.closed_at is null or o.id = w.id)""";

  @PersistenceContext EntityManager em;

  private record Open(long bib, HoldLevel level, String work, boolean asleep, Accepts accepts) {}

  /**
   * The tally as a hold would see it.
   *
   * @param titleLoans open loans of the title
   */
  Tally read(long role, Consider.Asked asked, LocalDate today, int titleLoans) {
    var query =
        em.createNativeQuery(SQL)
            .setParameter(1, role)
            .setParameter(2, today)
            .setParameter(3, asked.line().bib());
    List<Open> open = new ArrayList<>();
    Map<Long, Edition> editions = new HashMap<>();
    int placedToday = 0;
    String work = "";
    for (Object[] row : Rows.all(query)) {
      switch (String.valueOf(row[0])) {
        case "H" -> open.add(open(row));
        case "T" -> placedToday = Cells.number(row[4]);
        default -> {
          work = String.valueOf(row[3]);
          editions.put(Rows.id(row[1]), edition(row));
        }
      }
    }
    var family = new Family(work, editions);
    Coverage wish = family.covers(asked.titles(), asked.line().accepts());
    int same = (int) open.stream().filter(o -> wish.meets(family.covers(o))).count();
    int asleep = (int) open.stream().filter(Open::asleep).count();
    return new Tally(open.size(), asleep, placedToday, same, titleLoans);
  }

  private static Open open(Object[] row) {
    return new Open(
        Rows.id(row[1]),
        HoldLevel.valueOf(String.valueOf(row[2])),
        String.valueOf(row[3]),
        Cells.number(row[4]) != 0,
        Accepts.parse(String.valueOf(row[5])));
  }

  private static Edition edition(Object[] row) {
    return new Edition(
        String.valueOf(row[5]), (String) row[6], row[7] == null ? null : Cells.number(row[7]));
  }

  /** The editions of the work that is asked for. */
  private record Family(String work, Map<Long, Edition> editions) {

    Coverage covers(Open hold) {
      if (hold.level() != HoldLevel.WORK) {
        return new Coverage(Set.of(hold.bib()), null);
      }
      return covers(hold.work().equals(work) ? editions.keySet() : Set.of(), hold.accepts());
    }

    Coverage covers(Set<Long> titles, Accepts accepts) {
      return new Coverage(
          titles.stream().filter(bib -> takes(accepts, bib)).collect(Collectors.toSet()), null);
    }

    private boolean takes(Accepts accepts, long bib) {
      Edition edition = editions.get(bib);
      return edition == null || accepts.takes(edition);
    }
  }
}
