package ils.circulation.inbox;

import ils.circulation.act.Cells;
import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was sent to a person, and what was not and why; in one statement. */
@ApplicationScoped
public class SentMessages {

  private static final int MOST = 100;

  private static final String SQL =
      """
      select m.id, m.created_at, m.medium, m.state,
        group_concat(distinct n.kind order by n.kind separator ' '), m.why, m.tries, m.due_at,
        m.sent_at, m.via, m.subject, m.body, m.resent_of is not null,
        m.unsure > 0
      from message m
        left join message_notice mn on mn.message_id = m.id
        left join notice n on n.id = mn.notice_id
      where m.person_id = ?1
      group by m.id order by m.id desc""";

  @PersistenceContext EntityManager em;

  /** Of every channel, the latest first. */
  @Transactional
  public List<SentMessage> of(long person) {
    var query = em.createNativeQuery(SQL).setParameter(1, person).setMaxResults(MOST);
    return Rows.all(query).stream().map(SentMessages::message).toList();
  }

  private static SentMessage message(@Nullable Object[] row) {
    return new SentMessage(
        Rows.id(Objects.requireNonNull(row[0])),
        Cells.instant(Objects.requireNonNull(row[1])),
        text(row[2]),
        text(row[3]),
        text(row[4]),
        text(row[5]),
        Cells.number(row[6]),
        Utc.from(row[7]),
        Utc.from(row[8]),
        text(row[9]),
        row[10] == null ? null : text(row[10]),
        row[11] == null ? null : text(row[11]),
        Cells.flag(row[12]),
        Cells.flag(row[13]));
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }
}
