package ils.circulation.holds;

import ils.circulation.act.Place;
import ils.circulation.act.Places;
import ils.circulation.journal.ActKind;
import ils.circulation.journal.Undoable;
import ils.circulation.policy.holds.HoldState;
import ils.circulation.targeting.CopyReader;
import ils.circulation.targeting.EndHold;
import ils.circulation.targeting.Hold;
import ils.circulation.targeting.HoldEvents.QueueReordered;
import ils.circulation.targeting.Holds;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts the queue of a title in another order. Its holds exchange the places they have, so that
 * nobody elsewhere is moved.
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
   *     first
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
    List<Hold> queue = holds.openOfTitle(bib, place.municipality());
    List<Long> before = queue.stream().map(Hold::id).toList();
    List<Hold> wanted = inOrder(queue, order);
    exchangePlaces(wanted);
    events.add(occasion, new QueueReordered(before, List.copyOf(order), comment), About.bib(bib));
    planAnew(wanted, Scene.of(place));
  }

  private static List<Hold> inOrder(List<Hold> queue, List<Long> order) {
    Map<Long, Hold> known = queue.stream().collect(Collectors.toMap(Hold::id, Function.identity()));
    if (order.size() != known.size() || !new HashSet<>(order).equals(known.keySet())) {
      throw ProblemException.invalid(
          "holds", "must name each open hold of the title once, and no other");
    }
    List<Hold> wanted = order.stream().map(known::get).filter(Objects::nonNull).toList();
    for (int i = 1; i < wanted.size(); i++) {
      if (wanted.get(i).state().isCaptured() && !wanted.get(i - 1).state().isCaptured()) {
        throw ProblemException.invalid("holds", "those that have got their copy must stay first");
      }
    }
    return wanted;
  }

  private static void exchangePlaces(List<Hold> wanted) {
    List<Long> keys = wanted.stream().map(Hold::queueKey).sorted().toList();
    for (int i = 0; i < wanted.size(); i++) {
      wanted.get(i).moveTo(keys.get(i));
    }
  }

  private void planAnew(List<Hold> wanted, Scene scene) {
    List<Long> free = new ArrayList<>();
    for (Hold hold : wanted) {
      Long copy = hold.itemId();
      if (hold.state() == HoldState.TARGETED && copy != null) {
        endHold.release(hold, "reordered", scene);
        free.add(copy);
      }
    }
    free.forEach(copy -> targeting.findHold(copy, scene));
  }
}
