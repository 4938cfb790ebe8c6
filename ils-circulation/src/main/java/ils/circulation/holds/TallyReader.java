package ils.circulation.holds;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.HoldFacts.Tally;
import ils.circulation.policy.holds.HoldLevel;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Counts a borrower's holds, after the borrower's row is locked. */
@ApplicationScoped
class TallyReader {

  private static final String SQL =
      """
      select 'H', h.bib_id, h.level, b.work_key, h.sleeps_from <= ?2 and h.sleeps_until >= ?2, 0
        from hold h join bib b on b.id = h.bib_id where h.open_role_id = ?1
      union all
      select 'T', 0, null, null, 0, count(*) from hold t where t.role_id = ?1 and t.placed_on = ?2
      union all
      select 'W', w.id, null, w.work_key, 0, 0 from bib w where w.id = ?3""";

  @PersistenceContext EntityManager em;

  private record Open(long bib, HoldLevel level, String work, boolean asleep) {}

  /**
   * The tally as a hold on this title would see it.
   *
   * @param titles those that the wish covers
   * @param titleLoans open loans of the title
   */
  Tally read(long role, long bib, Set<Long> titles, LocalDate today, int titleLoans) {
    var query =
        em.createNativeQuery(SQL).setParameter(1, role).setParameter(2, today).setParameter(3, bib);
    List<Open> open = new ArrayList<>();
    int placedToday = 0;
    String work = null;
    for (Object[] row : Rows.all(query)) {
      switch (String.valueOf(row[0])) {
        case "H" ->
            open.add(
                new Open(
                    Rows.id(row[1]),
                    HoldLevel.valueOf(String.valueOf(row[2])),
                    String.valueOf(row[3]),
                    Cells.flag(row[4])));
        case "T" -> placedToday = Cells.number(row[5]);
        default -> work = String.valueOf(row[3]);
      }
    }
    String wanted = work;
    int same =
        (int)
            open.stream()
                .filter(
                    o ->
                        titles.contains(o.bib())
                            || (o.level() == HoldLevel.WORK && Objects.equals(o.work(), wanted)))
                .count();
    int asleep = (int) open.stream().filter(Open::asleep).count();
    return new Tally(open.size(), asleep, placedToday, same, titleLoans);
  }
}
