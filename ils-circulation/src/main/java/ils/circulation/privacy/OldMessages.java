package ils.circulation.privacy;

import ils.core.db.Rows;
import ils.core.db.Utc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What was told to people, and in which words. */
@ApplicationScoped
class OldMessages {

  private static final List<String> NOTICES =
      List.of(
          """
          delete mn from message_notice mn join notice n on n.id = mn.notice_id
          where n.%1$s in (%2$s)""",
          "delete from notice where %1$s in (%2$s)");

  @PersistenceContext EntityManager em;

  /**
   * There is nothing left that could be told about these loans or holds.
   *
   * @param of the column of {@code notice}: {@code loan_id} or {@code hold_id}
   */
  void dropNotices(String of, List<Long> ids) {
    if (!ids.isEmpty()) {
      NOTICES.forEach(sql -> em.createNativeQuery(sql.formatted(of, list(ids))).executeUpdate());
    }
  }

  /** What no message tells any more, and what can be about nothing that is open. */
  private static final String UNTOLD =
      """
      select n.id from notice n join person p on p.id = n.person_id
      where n.created_at < ?1 and p.municipality_id = ?2 and n.state <> 'PLANNED'
        and not exists (select 1 from message_notice mn where mn.notice_id = n.id)
        and not exists (select 1 from loan l where l.id = n.loan_id and l.closed_at is null)
        and not exists (select 1 from hold h where h.id = n.hold_id and h.closed_at is null)
      """;

  /** Some that were made before a moment, and wait for nothing, are gone; how many. */
  int forget(Instant moment, long municipality, int most) {
    var query =
        em.createNativeQuery(
                """
                select id, created_at from message
                where municipality_id = ?1 and created_at < ?2 and due_at is null
                order by created_at""")
            .setParameter(1, municipality)
            .setParameter(2, Utc.of(moment))
            .setMaxResults(most);
    List<Long> ids = Rows.all(query).stream().map(row -> Rows.id(row[0])).toList();
    if (!ids.isEmpty()) {
      em.createNativeQuery("delete from message_notice where message_id in (" + list(ids) + ")")
          .executeUpdate();
      em.createNativeQuery("delete from message where id in (" + list(ids) + ")").executeUpdate();
    }
    forgetUntold(moment, municipality, most);
    return ids.size();
  }

  private void forgetUntold(Instant moment, long municipality, int most) {
    var query =
        em.createNativeQuery(UNTOLD)
            .setParameter(1, Utc.of(moment))
            .setParameter(2, municipality)
            .setMaxResults(most);
    List<Long> ids = Rows.ids(query);
    if (!ids.isEmpty()) {
      em.createNativeQuery("delete from notice where id in (" + list(ids) + ")").executeUpdate();
    }
  }

  private static String list(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
