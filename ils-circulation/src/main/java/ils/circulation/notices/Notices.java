package ils.circulation.notices;

import ils.circulation.policy.notices.NoticeKind;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What is to be told. */
@ApplicationScoped
class Notices {

  private static final String ADD =
      """
      insert ignore into notice (id, cause, kind, person_id, role_id, node_id, event_id, loan_id,
        hold_id, line_id, note_id, bib_id, on_day, amount_minor, state, created_at, send_after)
      select ?1, ?2, ?3, p.id, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 'PLANNED', ?15, ?16
      from person p where p.id = ?4 and p.closed_at is null""";

  private static final String LEFT_OUT =
      """
      select n.id from event e
      join hold h on h.item_id = e.item_id and h.closed_at is null
      join notice n on n.hold_id = h.id and n.state = 'BUNDLED'
      where e.id in (%1$s)
        and not exists (select 1 from message_notice mn where mn.notice_id = n.id and mn.told)
      union
      select n.id from event e
      join loan l on l.open_item_id = e.item_id
      join notice n on n.loan_id = l.id and n.state = 'BUNDLED'
      where e.id in (%1$s)
        and not exists (select 1 from message_notice mn where mn.notice_id = n.id and mn.told)""";

  @PersistenceContext EntityManager em;
  @Inject Ids ids;

  /** Plans it, unless it was planned before. */
  void add(News.Timed timed, Instant at) {
    News news = timed.news();
    News.What what = news.what();
    em.createNativeQuery(ADD)
        .setParameter(1, ids.next())
        .setParameter(2, news.cause())
        .setParameter(3, news.kind().name())
        .setParameter(4, news.whom().person())
        .setParameter(5, news.whom().role())
        .setParameter(6, news.whom().node())
        .setParameter(7, what.event())
        .setParameter(8, what.loan())
        .setParameter(9, what.hold())
        .setParameter(10, what.line())
        .setParameter(11, what.note())
        .setParameter(12, what.bib())
        .setParameter(13, news.on())
        .setParameter(14, news.amountMinor())
        .setParameter(15, Utc.of(at))
        .setParameter(16, Utc.of(timed.sendAfter()))
        .executeUpdate();
  }

  /** People for whom something is due to be told. */
  @Transactional
  List<Long> peopleWithNews(Instant now, int most) {
    var query =
        em.createNativeQuery(
                """
                select distinct person_id from notice
                where state = 'PLANNED' and send_after <= ?1""")
            .setParameter(1, Utc.of(now))
            .setMaxResults(most);
    List<Long> people = new ArrayList<>();
    for (Object id : query.getResultList()) {
      people.add(Rows.id(id));
    }
    return people;
  }

  /** A notice that waits to be bundled. */
  record Planned(long id, NoticeKind kind, long node) {}

  /**
   * What waits to be told to a person, locked; what another node is bundling is passed over.
   *
   * @param until also what is due a little later goes into the same message
   */
  List<Planned> lock(long person, Instant until) {
    var query =
        em.createNativeQuery(
                """
                select id, kind, node_id from notice
                where person_id = ?1 and state = 'PLANNED' and send_after <= ?2
                order by id limit 200 for update skip locked""")
            .setParameter(1, person)
            .setParameter(2, Utc.of(until));
    return Rows.all(query).stream()
        .map(
            row ->
                new Planned(Rows.id(row[0]), NoticeKind.valueOf((String) row[1]), Rows.id(row[2])))
        .toList();
  }

  void bundled(List<Planned> notices) {
    em.createNativeQuery("update notice set state = 'BUNDLED' where id in (" + list(notices) + ")")
        .executeUpdate();
  }

  /** Nothing is to be told of an event any more; what has gone out has gone out. */
  void withdraw(long event) {
    em.createNativeQuery("update notice set state = 'WITHDRAWN' where event_id = ?1")
        .setParameter(1, event)
        .executeUpdate();
  }

  /**
   * What was left out of a message because it was not so any more, and is so again: it is looked at
   * once more when messages are bundled.
   *
   * @param events that were undone; the holds and loans of their items are meant
   */
  void tellAfterAll(Collection<Long> events, Instant at) {
    String these = events.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<Long> left = Rows.ids(em.createNativeQuery(LEFT_OUT.formatted(these)));
    if (left.isEmpty()) {
      return;
    }
    String ids = left.stream().map(String::valueOf).collect(Collectors.joining(","));
    em.createNativeQuery("delete from message_notice where notice_id in (" + ids + ")")
        .executeUpdate();
    em.createNativeQuery(
            "update notice set state = 'PLANNED', send_after = ?1 where id in (" + ids + ")")
        .setParameter(1, Utc.of(at))
        .executeUpdate();
  }

  /** Ids are numbers, so they may stand in the statement. */
  static String list(List<Planned> notices) {
    return String.join(",", notices.stream().map(n -> Long.toString(n.id())).toList());
  }
}
