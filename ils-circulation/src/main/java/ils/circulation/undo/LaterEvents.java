package ils.circulation.undo;

import ils.core.db.Rows;
import ils.core.db.Utc;
import ils.core.event.About;
import ils.core.event.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the event log tells of an act, and of what came after it. */
@ApplicationScoped
class LaterEvents {

  /** What came later and still stands. */
  private static final String STANDS =
      """
      e.id > ?1 and e.undo_of is null
      and not exists (
        select 1 from event u where u.%1$s = e.%1$s and u.id > e.id and u.undo_of = e.id)
      order by e.id""";

  @PersistenceContext EntityManager em;

  /** An event of the act. */
  record Told(long id, String kind, About about) {}

  List<Told> of(Collection<Long> events) {
    String sql =
        "select id, kind, person_id, bib_id, item_id, subject_id from event where id in (%s)"
            + " order by id";
    return Rows.all(em.createNativeQuery(sql.formatted(list(events)))).stream()
        .map(
            row ->
                new Told(
                    Rows.id(row[0]),
                    (String) row[1],
                    new About(id(row[2]), id(row[3]), id(row[4]), id(row[5]))))
        .toList();
  }

  private static @Nullable Long id(@Nullable Object cell) {
    return cell == null ? null : Rows.id(cell);
  }

  /** The first thing that happened to one of these items after an event, and still stands. */
  Optional<UndoOutcome.Later> toItems(Collection<Long> items, long after) {
    return first("item_id", items, after);
  }

  /** The same of persons: for naming alone, for much may happen to a person that does no harm. */
  Optional<UndoOutcome.Later> toPersons(Collection<Long> persons, long after) {
    return first("person_id", persons, after);
  }

  /**
   * Whether somebody may have begun to wait for a copy since, or wait for another.
   *
   * @param from no later event is older; the log is looked through from here
   */
  boolean holdsWaitAfter(long event, Instant from) {
    var query =
        em.createNativeQuery(
                """
                select 1 from event e
                where e.at >= ?2 and e.id > ?1 and e.kind in ('HoldPlaced', 'HoldAwake',
                    'HoldReleased', 'HoldWidened', 'HoldFollowed', 'PickupChanged', 'QueueReordered',
                    'CopyNotThere') limit 1""")
            .setParameter(1, event)
            .setParameter(2, Utc.of(from));
    return !query.getResultList().isEmpty();
  }

  private Optional<UndoOutcome.Later> first(String column, Collection<Long> ids, long after) {
    String sql =
        "select e.kind, e.at, e.actor_kind from event e where e."
            + column
            + " in ("
            + list(ids)
            + ") and "
            + STANDS.formatted(column)
            + " limit 1";
    return Rows.first(em.createNativeQuery(sql).setParameter(1, after)).map(LaterEvents::later);
  }

  private static UndoOutcome.Later later(Object[] row) {
    return new UndoOutcome.Later(
        (String) row[0],
        Objects.requireNonNull(Utc.from(row[1])),
        Actor.Kind.valueOf((String) row[2]));
  }

  /** Something that happened to an item. */
  record OfItem(long id, long item, UndoOutcome.Later later) {}

  /** All that happened to these items after an event, and still stands; the first is first. */
  List<OfItem> ofItems(Collection<Long> items, long after) {
    String sql =
        "select e.kind, e.at, e.actor_kind, e.id, e.item_id from event e where e.item_id in ("
            + list(items)
            + ") and "
            + STANDS.formatted("item_id");
    return Rows.all(em.createNativeQuery(sql).setParameter(1, after)).stream()
        .map(row -> new OfItem(Rows.id(row[3]), Rows.id(row[4]), later(row)))
        .toList();
  }

  private static String list(Collection<Long> ids) {
    return ids.isEmpty() ? "0" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
