package ils.circulation.draftrun;

import ils.circulation.act.Cells;
import ils.circulation.draft.RuleDraft;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.ids.Ids;
import ils.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs on record. Each word about one is committed at once, for whoever looks at it. */
@ApplicationScoped
class DraftRuns {

  @PersistenceContext EntityManager em;
  @Inject Ids ids;
  @Inject Clock clock;

  /** Of a draft the last run alone is kept. */
  @Transactional(TxType.REQUIRES_NEW)
  long begin(RuleDraft draft, long actor) {
    em.createNativeQuery("delete from draft_run where draft_id = ?1")
        .setParameter(1, draft.id())
        .executeUpdate();
    long id = ids.next();
    em.createNativeQuery(
            """
            insert into draft_run (id, draft_id, draft_version, begun_at, begun_by, moved_at)
            values (?1, ?2, ?3, ?4, ?5, ?4)""")
        .setParameter(1, id)
        .setParameter(2, draft.id())
        .setParameter(3, draft.version())
        .setParameter(4, Utc.of(clock.instant()))
        .setParameter(5, actor)
        .executeUpdate();
    return id;
  }

  @Transactional(TxType.REQUIRES_NEW)
  void moved(long id, int done, int found) {
    em.createNativeQuery("update draft_run set done = ?2, found = ?3, moved_at = ?4 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, done)
        .setParameter(3, found)
        .setParameter(4, Utc.of(clock.instant()))
        .executeUpdate();
  }

  /**
   * @param report null if it came to nothing
   */
  @Transactional(TxType.REQUIRES_NEW)
  void ended(long id, @Nullable DraftRunReport report) {
    em.createNativeQuery("update draft_run set ended_at = ?2, report = ?3 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, Utc.of(clock.instant()))
        .setParameter(3, report == null ? null : Json.write(report))
        .executeUpdate();
  }

  /** The run of a draft that was begun last. */
  @Transactional
  Optional<DraftRunState> latest(long draft) {
    var query =
        em.createNativeQuery(
                """
                select id, draft_version, moved_at, done, found, ended_at, report
                from draft_run where draft_id = ?1 order by id desc limit 1""")
            .setParameter(1, draft);
    return Rows.first(query).map(DraftRuns::state);
  }

  private static DraftRunState state(@Nullable Object[] row) {
    Object report = row[6];
    return new DraftRunState(
        Rows.id(row[0]),
        Cells.number(row[1]),
        Cells.instant(row[2]),
        Cells.number(row[3]),
        Cells.number(row[4]),
        Utc.from(row[5]),
        report == null ? null : Json.read(String.valueOf(report), DraftRunReport.class));
  }
}
