package ils.circulation.targeting;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.Edition;
import ils.circulation.policy.lending.RenewalFacts.Queue;
import ils.core.db.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks who waits for what a borrower wants to keep, for all loans in one statement.
 *
 * <p>Free copies are set aside as soon as somebody waits. So a hold that still waits is one that no
 * free copy can serve, and this copy is asked for; one for which a copy is set aside is served.
 */
@ApplicationScoped
public class RenewalQueueReader {

  /**
   * The index is named, for a title that many wait for makes the whole table look like its queue to
   * the optimizer: it then read every hold there is, for each loan.
   */
  private static final String OTHERS =
      """
       from hold h force index (hold_waiting) where h.waiting_bib_id = l.bib_id and h.municipality_id = l.municipality_id
       and h.low = 0 and (h.person_id is null or h.person_id <> l.person_id)
      """
          + QueueReader.AWAKE;

  private static final String SQL =
      "select l.id, exists (select 1"
          + OTHERS
          + " and h.level = 'ITEM' and h.wanted_item_id = l.item_id), exists (select 1"
          + OTHERS
          + " and h.level = 'TITLE' and h.state = 'WAITING'), exists (select 1"
          + OTHERS
          + """
             and h.level = 'TITLE' and h.state = 'TARGETED'),
            (select group_concat(distinct concat(h.state, '=', h.accepts) separator ';')
              from bib o join hold h force index (hold_waiting) on h.waiting_bib_id = o.id
              where o.work_key = b.work_key and h.level = 'WORK' and h.low = 0
              and h.municipality_id = l.municipality_id
              and (h.person_id is null or h.person_id <> l.person_id)
            """
          + QueueReader.AWAKE
          + ") , b.material_type, b.language, b.year from loan l join bib b on b.id = l.bib_id where ";

  private static final String ONE = "l.id = ?1";
  private static final String OF_PERSON =
      "l.open_role_id in (select r.id from borrower_role r where r.person_id = ?1)";

  @PersistenceContext EntityManager em;

  /** Who waits for one loan's copy. */
  public Queue ofLoan(long loan, LocalDate today) {
    return read(ONE, loan, today).getOrDefault(loan, Queue.NOBODY);
  }

  /** The same for all open loans of a person, by loan. */
  public Map<Long, Queue> ofPerson(long person, LocalDate today) {
    return read(OF_PERSON, person, today);
  }

  private Map<Long, Queue> read(String which, long id, LocalDate today) {
    var query = em.createNativeQuery(SQL + which).setParameter(1, id).setParameter(4, today);
    Map<Long, Queue> queues = new HashMap<>();
    for (Object[] row : Rows.all(query)) {
      queues.put(Rows.id(row[0]), queue(row));
    }
    return queues;
  }

  private static Queue queue(Object[] row) {
    String works = (String) row[4];
    Integer year = row[7] == null ? null : Cells.number(row[7]);
    Edition edition = new Edition(String.valueOf(row[5]), (String) row[6], year);
    boolean waits = Cells.flag(row[1]) || Cells.flag(row[2]) || hasWork(works, "WAITING", edition);
    if (waits) {
      return Queue.OTHERS_WAIT;
    }
    boolean served = Cells.flag(row[3]) || hasWork(works, "TARGETED", edition);
    return served ? Queue.SERVED_BY_OTHERS : Queue.NOBODY;
  }

  /** Whether somebody who wants any edition takes this one. */
  private static boolean hasWork(@Nullable String works, String state, Edition edition) {
    if (works == null) {
      return false;
    }
    for (String entry : works.split(";")) {
      int equals = entry.indexOf('=');
      Accepts accepts = Accepts.parse(entry.substring(equals + 1));
      if (entry.startsWith(state) && accepts.takes(edition)) {
        return true;
      }
    }
    return false;
  }
}
