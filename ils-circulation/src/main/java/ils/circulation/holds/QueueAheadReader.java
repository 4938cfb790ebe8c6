package ils.circulation.holds;

import ils.circulation.act.Cells;
import ils.circulation.act.Place;
import ils.circulation.policy.holds.Accepts;
import ils.circulation.policy.holds.Estimate;
import ils.circulation.policy.holds.HoldLevel;
import ils.circulation.policy.holds.HoldState;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who stands before a hold, one by one: "Why this place?". */
@ApplicationScoped
public class QueueAheadReader {

  /** Most that are looked at; a longer queue is told by its number. */
  private static final int MOST = 100;

  private static final String SQL =
      """
      select q.id, q.level, q.bib_id, q.wanted_item_id, q.accepts, q.low, h.low, q.state,
        q.placed_on, q.sleeps_from, q.sleeps_until, q.closed_at, q.pickup_node_id, q.home_node_id,
        r.kind
      from hold h join bib b on b.id = h.bib_id join bib o on o.work_key = b.work_key
        join hold q on q.bib_id = o.id and q.municipality_id = h.municipality_id
        left join borrower_role r on r.id = q.role_id
      where h.id = ?1 and h.municipality_id = ?2 and q.id <> h.id
        and (q.low < h.low or (q.low = h.low and q.queue_key < h.queue_key)) and\s""";

  private static final String NOW = "q.waiting_bib_id = o.id";

  private static final String THEN =
      "q.placed_at < h.placed_at and (q.closed_at is null or q.closed_at > h.placed_at)";

  private static final String IN_ORDER = " order by q.low, q.queue_key";

  @PersistenceContext EntityManager em;
  @Inject QueuePlaces places;
  @Inject Situations situations;
  @Inject Organisation organisation;

  /**
   * A hold's place, reckoned as the lists reckon it.
   *
   * @param position from 1; null for one that is in no queue
   * @param waiting how many wait, this one included; null likewise
   * @param expectedOn null where nobody knows
   * @param estimate how that day came about; null where no copy is out
   * @param ahead those before it, first in the queue first; of a hold in no queue those that were
   *     before it on the day it was placed
   */
  public record Standing(
      @Nullable Integer position,
      @Nullable Integer waiting,
      @Nullable LocalDate expectedOn,
      Estimate.@Nullable Told estimate,
      List<Ahead> ahead) {

    public Standing {
      ahead = List.copyOf(ahead);
    }
  }

  /** How a hold of the place's municipality stands now, or stood when it was placed. */
  public Standing of(long hold, HoldState state, Place place) {
    QueueOf queue = places.one(hold, place);
    boolean now = state.isInQueue();
    var query =
        em.createNativeQuery(SQL + (now ? NOW : THEN) + IN_ORDER)
            .setParameter(1, hold)
            .setParameter(2, place.municipality())
            .setMaxResults(MOST);
    List<Ahead> ahead =
        Rows.all(query).stream()
            .filter(row -> queue.meets(QueuePlaces.asked(row)))
            .map(row -> ahead(row, hold, place))
            .toList();
    return now
        ? new Standing(
            queue.position(),
            queue.waiting(),
            queue.expectedOn(place.today()),
            state == HoldState.WAITING ? queue.estimate(place.today()) : null,
            ahead)
        : new Standing(null, null, null, null, ahead);
  }

  private Ahead ahead(Object[] row, long hold, Place place) {
    long id = Rows.id(row[0]);
    LocalDate sleepsFrom = Cells.day(row[9]);
    LocalDate sleepsUntil = Cells.day(row[10]);
    boolean asleep =
        sleepsFrom != null
            && sleepsUntil != null
            && !place.today().isBefore(sleepsFrom)
            && !place.today().isAfter(sleepsUntil);
    var closed = Utc.from(row[11]);
    return new Ahead(
        id,
        Ahead.because(Cells.flag(row[5]), Cells.flag(row[6]), id, hold),
        HoldState.valueOf(String.valueOf(row[7])),
        Cells.neededDay(row[8]),
        asleep ? sleepsUntil : null,
        closed == null ? null : LocalDate.ofInstant(closed, place.zone()),
        wanted(row));
  }

  private Wanted wanted(Object[] row) {
    long pickup = Rows.id(row[12]);
    boolean work = HoldLevel.valueOf(String.valueOf(row[1])) == HoldLevel.WORK;
    return new Wanted(
        Rows.id(row[0]),
        work ? Set.of() : Set.of(Rows.id(row[2])),
        row[3] == null ? null : Rows.id(row[3]),
        Accepts.parse(String.valueOf(row[4])),
        pickup,
        situations.nodes(pickup),
        row[14] != null && RoleKind.valueOf(String.valueOf(row[14])).isOfSchool(),
        organisation.tree().get(Rows.id(row[13])).path().reversed());
  }
}
