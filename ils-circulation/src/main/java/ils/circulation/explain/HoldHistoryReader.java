package ils.circulation.explain;

import ils.circulation.act.Cells;
import ils.circulation.explain.HoldWhy.Step;
import ils.circulation.why.PlaceTold;
import ils.core.db.Rows;
import ils.core.json.Json;
import ils.core.org.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from the event log what has happened to a hold; it is kept as long as the log is. */
@ApplicationScoped
class HoldHistoryReader {

  private static final String SQL =
      """
      select e.id, e.at, e.kind, e.node_id, i.barcode, e.undo_of, e.detail
      from event e left join item i on i.id = e.item_id
      where e.bib_id in (?1, ?2)
        and ((e.subject_id = ?3 and e.kind in ('HoldPlaced', 'CopySetAside', 'HoldReleased',
            'HoldWidened', 'HoldFollowed', 'HoldSent', 'HoldReady', 'HoldFulfilled', 'HoldClosed',
            'HoldAsleep', 'HoldAwake', 'PickupChanged', 'InterestChanged',
            'CopyNotThere', 'CopyChanged', 'ActUndone'))
          or (e.kind in ('QueueReordered', 'ActUndone') and e.subject_id is null))
      order by e.id""";

  /** What of an event is told; who did it, for whom and with which words is not. */
  private static final List<String> TOLD =
      List.of("why", "because", "number", "until", "from", "times");

  private static final Set<String> PLACES = Set.of("HoldSent", "PickupChanged");

  @PersistenceContext EntityManager em;
  @Inject Organisation organisation;

  /** The oldest first. */
  List<Step> of(HoldFile hold) {
    Long before = hold.title().cameFrom();
    var query =
        em.createNativeQuery(SQL)
            .setParameter(1, hold.title().bib())
            .setParameter(2, before == null ? hold.title().bib() : (long) before)
            .setParameter(3, hold.id());
    List<Object[]> rows = Rows.all(query);
    Set<Long> undone = new HashSet<>();
    rows.stream().filter(row -> row[5] != null).forEach(row -> undone.add(Rows.id(row[5])));
    List<Step> steps = new ArrayList<>();
    for (Object[] row : rows) {
      Map<String, String> details = details(row, hold.id());
      if (details != null) {
        steps.add(step(row, details, undone.contains(Rows.id(row[0]))));
      }
    }
    return steps;
  }

  private Step step(@Nullable Object[] row, Map<String, String> details, boolean undone) {
    String kind = String.valueOf(row[2]);
    Long to = PLACES.contains(kind) ? number(details.remove("to")) : null;
    Long node = to != null ? to : row[3] == null ? null : (Long) Rows.id(row[3]);
    return new Step(
        Cells.instant(Objects.requireNonNull(row[1])),
        kind,
        node == null ? null : organisation.tree().find(node).map(PlaceTold::of).orElse(null),
        (String) row[4],
        details,
        undone);
  }

  private static @Nullable Long number(@Nullable String text) {
    return text == null ? null : (Long) Long.parseLong(text);
  }

  /** Null for what is not about this hold. */
  private static @Nullable Map<String, String> details(@Nullable Object[] row, long hold) {
    String kind = String.valueOf(row[2]);
    if (kind.equals("ActUndone")) {
      return null;
    }
    var detail = Json.read(String.valueOf(row[6]), Map.class);
    if (kind.equals("QueueReordered")) {
      return moved(detail, hold);
    }
    Map<String, String> details = new HashMap<>();
    for (String key : PLACES.contains(kind) ? List.of("to") : TOLD) {
      Object value = detail.get(key);
      if (value != null) {
        details.put(key, String.valueOf(value));
      }
    }
    return details;
  }

  /** From which place to which; null if it was none of them, or kept its place. */
  private static @Nullable Map<String, String> moved(Map<?, ?> detail, long hold) {
    int before = place(detail.get("before"), hold);
    int after = place(detail.get("after"), hold);
    return before == after
        ? null
        : new HashMap<>(Map.of("from", String.valueOf(before), "to", String.valueOf(after)));
  }

  /** From 1; 0 for one that is not in the list. */
  private static int place(@Nullable Object list, long hold) {
    return list instanceof List<?> ids
        ? ids.stream().map(String::valueOf).toList().indexOf(String.valueOf(hold)) + 1
        : 0;
  }
}
