package ils.circulation.targeting;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.Edition;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
import ils.core.db.Rows;
import ils.core.item.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Asks what holds have to say about lending a copy, in one statement. */
@ApplicationScoped
public class ClaimsReader {

  private static final String SQL =
      """
      select 'C', h.id, h.state, h.person_id, h.level, h.accepts, null, null, null
        from hold h where h.copy_id = ?1
      union all
      select 'O', h.id, h.state, h.person_id, h.level, h.accepts, b.material_type, b.language, b.year
        from bib b
        join borrower_role r on r.person_id = ?3
        join hold h on h.open_role_id = r.id
        join bib a on a.id = h.bib_id
        where b.id = ?2 and (h.wanted_item_id is null or h.wanted_item_id = ?1)
          and (h.bib_id = ?2 or (h.level = 'WORK' and a.work_key = b.work_key))
      union all
      (select 'D', h.id, h.state, h.person_id, h.level, h.accepts, null, null, null
        from hold h where h.waiting_bib_id = ?2 and h.municipality_id = ?5 and h.state = 'WAITING'
        and h.low = 0 and h.level = 'TITLE' and h.person_id <> ?3
      """
          + QueueReader.AWAKE
          + """
             limit 1)
            union all
            (select distinct 'D', 0, h.state, null, h.level, h.accepts, b.material_type, b.language,
                b.year
              from bib b join bib o on o.work_key = b.work_key
              join hold h force index (hold_waiting) on h.waiting_bib_id = o.id
              where b.id = ?2 and h.municipality_id = ?5 and h.state = 'WAITING' and h.low = 0
              and h.level = 'WORK' and h.person_id <> ?3
            """
          + QueueReader.AWAKE
          + ")";

  @PersistenceContext EntityManager em;

  public Claims of(Item item, long borrower, LocalDate today) {
    var query =
        em.createNativeQuery(SQL)
            .setParameter(1, item.id())
            .setParameter(2, item.bibId())
            .setParameter(3, borrower)
            .setParameter(4, today)
            .setParameter(5, item.municipalityId());
    Claims.Claim copy = null;
    List<Long> own = new ArrayList<>();
    boolean demanded = false;
    for (Object[] row : Rows.all(query)) {
      switch (String.valueOf(row[0])) {
        case "C" ->
            copy =
                new Claims.Claim(
                    Rows.id(row[1]),
                    HoldState.valueOf(String.valueOf(row[2])),
                    row[3] == null ? null : Rows.id(row[3]));
        case "O" -> {
          if (takes(row)) {
            own.add(Rows.id(row[1]));
          }
        }
        default -> demanded |= takes(row);
      }
    }
    return new Claims(copy, own.stream().sorted().toList(), demanded);
  }

  private static boolean takes(Object[] row) {
    if (HoldLevel.valueOf(String.valueOf(row[4])) != HoldLevel.WORK) {
      return true;
    }
    Accepts accepts = Accepts.parse(String.valueOf(row[5]));
    Integer year = row[8] == null ? null : Cells.number(row[8]);
    return accepts.takes(new Edition(String.valueOf(row[6]), (String) row[7], year));
  }
}
