package ils.circulation.targeting;

import ils.circulation.act.Cells;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.Wanted;
import ils.circulation.rulebook.Situations;
import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.org.Organisation;
import ils.core.person.RoleKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks who waits for a copy: in one statement, and in none more when nobody does. */
@ApplicationScoped
class QueueReader {

  /** Most holds of one lane read at a time. */
  static final int PAGE = 25;

  /** Neither asleep today nor beyond the last day of interest. */
  static final String AWAKE =
      """
       and (h.sleeps_from is null or h.sleeps_from > ?4 or h.sleeps_until < ?4)
       and (h.wanted_until is null or h.wanted_until >= ?4)
      """;

  private static final String SIGHT =
      """
      select 'C', h.id, h.state, 0, h.pickup_node_id, 0, '', 0 from hold h where h.copy_id = ?3
      union all
      select 'L', h.waiting_bib_id, h.level, h.low, h.pickup_node_id, h.home_node_id,
        h.accepts, min(h.queue_key)
        from hold h
        where h.waiting_bib_id = ?1 and h.municipality_id = ?2
        and (h.wanted_item_id is null or h.wanted_item_id = ?3) and h.state in (%1$s)
      """
          + AWAKE
          + """
       group by h.level, h.low, h.pickup_node_id, h.home_node_id, h.accepts
      union all
      select 'L', h.waiting_bib_id, h.level, h.low, h.pickup_node_id, h.home_node_id,
        h.accepts, min(h.queue_key)
        from bib s join bib o on o.work_key = s.work_key and o.id <> s.id
        join hold h on h.waiting_bib_id = o.id
        where s.id = ?1 and h.municipality_id = ?2 and h.level = 'WORK' and h.state in (%1$s)
      """
          + AWAKE
          + " group by h.waiting_bib_id, h.low, h.pickup_node_id, h.home_node_id, h.accepts";

  private static final String IN_QUEUE = "'WAITING', 'TARGETED'";
  private static final String WITHOUT_COPY = "'WAITING'";

  private static final String LANE =
      """
      select h.id, h.queue_key, h.wanted_item_id, h.passed_at, r.kind,
        (select group_concat(b.node_id) from block b
          where b.person_id = h.person_id and (b.role_id is null or b.role_id = h.role_id)
          and b.lifted_at is null and find_in_set('CAPTURE', b.stops)
          and b.starts_at <= ?9 and (b.ends_on is null or b.ends_on >= ?4))
      from hold h left join borrower_role r on r.id = h.role_id
      where h.waiting_bib_id = ?1 and h.municipality_id = ?2 and h.level = ?5
        and h.low = ?6 and h.pickup_node_id = ?7 and h.home_node_id = ?8
        and h.accepts = ?11 and h.queue_key > ?10 and (h.wanted_item_id is null or h.wanted_item_id = ?3)
        and h.state in (%1$s)
      """
          + AWAKE
          + " order by h.queue_key";

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;
  @Inject Situations situations;

  /**
   * Who is asked about.
   *
   * @param freeOnly whether holds for which a copy is set aside already are left out
   */
  record Question(long item, long bib, long municipality, Scene scene, boolean freeOnly) {

    LocalDate today() {
      return scene.today();
    }
  }

  /**
   * What was seen.
   *
   * @param owner the hold that the copy belongs to; null if none
   * @param lanes who else waits
   */
  record Sight(@Nullable Long owner, List<Lane> lanes) {}

  Sight sight(Question question) {
    var query =
        bound(SIGHT, question)
            .setParameter(1, question.bib())
            .setParameter(2, question.municipality());
    Long owner = null;
    List<Lane> lanes = new ArrayList<>();
    for (Object[] row : Rows.all(query)) {
      if ("C".equals(String.valueOf(row[0]))) {
        owner = Rows.id(row[1]);
      } else {
        lanes.add(lane(row));
      }
    }
    return new Sight(owner, lanes);
  }

  private Query bound(String sql, Question question) {
    String states = question.freeOnly() ? WITHOUT_COPY : IN_QUEUE;
    return em.createNativeQuery(sql.formatted(states))
        .setParameter(3, question.item())
        .setParameter(4, question.today());
  }

  private static Lane lane(Object[] row) {
    return new Lane(
        Rows.id(row[1]),
        HoldLevel.valueOf(String.valueOf(row[2])),
        Cells.flag(row[3]),
        Rows.id(row[4]),
        Rows.id(row[5]),
        Accepts.parse(String.valueOf(row[6])),
        Rows.id(row[7]));
  }

  /** The next holds of a lane after a place in the queue. */
  List<Waiting> page(Question question, Lane lane, long after) {
    var query =
        bound(LANE, question)
            .setParameter(1, lane.bib())
            .setParameter(2, question.municipality())
            .setParameter(5, lane.level().name())
            .setParameter(6, lane.low())
            .setParameter(7, lane.pickup())
            .setParameter(8, lane.home())
            .setParameter(9, Utc.of(question.scene().now()))
            .setParameter(10, after)
            .setParameter(11, lane.accepts().print())
            .setMaxResults(PAGE);
    return Rows.all(query).stream().map(row -> waiting(row, question, lane)).toList();
  }

  /** What all holds of a lane have in common, as far as the copy asked about is concerned. */
  Wanted wanted(Question question, Lane lane, boolean school) {
    return new Wanted(
        0,
        Set.of(question.bib()),
        null,
        lane.accepts(),
        lane.pickup(),
        situations.nodes(lane.pickup()),
        school,
        organisation.tree().get(lane.home()).path().reversed());
  }

  private Waiting waiting(Object[] row, Question question, Lane lane) {
    boolean school = row[4] != null && RoleKind.valueOf((String) row[4]).isOfSchool();
    Wanted wanted =
        wanted(question, lane, school).of(Rows.id(row[0]), row[2] == null ? null : Rows.id(row[2]));
    var passed = Utc.from(row[3]);
    return new Waiting(
        wanted.id(),
        Rows.id(row[1]),
        wanted,
        passed == null ? null : LocalDate.ofInstant(passed, question.scene().zone()),
        isStopped((String) row[5], lane.pickup()));
  }

  private boolean isStopped(@Nullable String blockNodes, long pickup) {
    return blockNodes != null
        && Arrays.stream(blockNodes.split(","))
            .anyMatch(node -> organisation.tree().get(pickup).isWithin(Long.parseLong(node)));
  }
}
