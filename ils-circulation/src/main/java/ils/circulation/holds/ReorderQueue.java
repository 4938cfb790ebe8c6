package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.policy.holds.QueueKeys;
import ils.circulation.targeting.CopyReader;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.QueueReordered;
import ils.circulation.targeting.Holds;
import ils.circulation.targeting.Holds.Queued;
import ils.circulation.targeting.Scene;
import ils.circulation.targeting.Targeting;
import ils.core.access.Right;
import ils.core.access.Rights;
import ils.core.db.Retried;
import ils.core.event.About;
import ils.core.event.EventLog;
import ils.core.event.Occasion;
import ils.core.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts the queue of a title in another order. Only those are moved that must be, however many wait,
 * and only copies are planned anew that somebody who waited behind would have now.
 */
@ApplicationScoped
public class ReorderQueue {

  @Inject Places places;
  @Inject Rights rights;
  @Inject CopyReader copies;
  @Inject Holds holds;
  @Inject EndHold endHold;
  @Inject Targeting targeting;
  @Inject EventLog events;

  /**
   * @param order ids of all open holds of the title, each once; those that have got their copy
   *     first, those that stand behind everybody else last
   * @param comment why; kept in the event
   * @throws ProblemException if the list is another, or there is no comment
   */
  @Retried
  @Transactional
  @Undoable(ActKind.QUEUE_REORDERED)
  public void reorder(Occasion occasion, long bib, List<Long> order, String comment) {
    Place place = places.of(occasion);
    rights.require(occasion.actor(), Right.OVERRIDE, place.desk().id());
    if (comment.isBlank()) {
      throw ProblemException.invalid("comment", "another order needs a reason");
    }
    copies.lock(Set.of(bib), place.municipality());
    List<Queued> queue = holds.openOfTitle(bib, place.municipality());
    List<Long> before = queue.stream().map(Queued::id).toList();
    List<Queued> wanted = inOrder(queue, order);
    place(wanted);
    events.add(occasion, new QueueReordered(before, List.copyOf(order), comment), About.bib(bib));
    planAnew(overtaken(wanted, before), Scene.of(place));
  }

  private static List<Queued> inOrder(List<Queued> queue, List<Long> order) {
    Map<Long, Queued> known =
        queue.stream().collect(Collectors.toMap(Queued::id, Function.identity()));
    if (order.size() != known.size() || !new HashSet<>(order).equals(known.keySet())) {
      throw ProblemException.invalid(
          "holds", "must name each open hold of the title once, and no other");
    }
    List<Queued> wanted = order.stream().map(known::get).filter(Objects::nonNull).toList();
    for (int i = 1; i < wanted.size(); i++) {
      require(wanted.get(i - 1), wanted.get(i));
    }
    return wanted;
  }

  private static void require(Queued before, Queued after) {
    if (before.state().isCaptured()) {
      return;
    }
    if (after.state().isCaptured()) {
      throw ProblemException.invalid("holds", "those that have got their copy must stay first");
    }
    if (before.low() && !after.low()) {
      throw ProblemException.invalid("holds", "those behind everybody else must stay last");
    }
  }

  private void place(List<Queued> wanted) {
    List<Long> keys = QueueKeys.inOrder(wanted.stream().map(Queued::key).toList());
    for (int i = 0; i < wanted.size(); i++) {
      if (keys.get(i) != wanted.get(i).key()) {
        holds.lock(wanted.get(i).id()).orElseThrow().moveTo(keys.get(i));
      }
    }
  }

  /** Those before whom somebody stands now that stood behind them. */
  private static List<Queued> overtaken(List<Queued> wanted, List<Long> before) {
    Map<Long, Integer> stood = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      stood.put(before.get(i), i);
    }
    List<Queued> overtaken = new ArrayList<>();
    int furthest = -1;
    for (Queued hold : wanted) {
      int at = Objects.requireNonNull(stood.get(hold.id()));
      if (at < furthest) {
        overtaken.add(hold);
      }
      furthest = Math.max(furthest, at);
    }
    return overtaken;
  }

  private void planAnew(List<Queued> overtaken, Scene scene) {
    List<Long> free = new ArrayList<>();
    for (Queued queued : overtaken) {
      if (queued.state() == HoldState.TARGETED) {
        Hold hold = endHold.lock(queued.id()).orElseThrow();
        Long copy = hold.itemId();
        if (hold.state() == HoldState.TARGETED && copy != null) {
          endHold.release(hold, "reordered", scene);
          free.add(copy);
        }
      }
    }
    free.forEach(copy -> targeting.findHold(copy, scene));
  }
}
